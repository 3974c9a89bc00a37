using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Shapes;

/// <summary>
/// The shape of something while it is being found out: a number, until it takes a value for each element from something
/// else that has one. What is found flows on at once and is never taken back, so the shapes of a whole rule, of states
/// that feed each other too, are right when its last statement has been read, and nothing is read twice.
/// </summary>
public sealed class ShapeVariable
{
    /// <summary>The shape of what is one number whatever happens.</summary>
    public static readonly ShapeVariable Number = new();

    /// <summary>The shape of what has a value for each element.</summary>
    public static readonly ShapeVariable Element = new() { Shape = Shape.Element };

    private List<ShapeVariable>? _followers;

    public Shape Shape { get; private set; }

    public bool IsElement => Shape == Shape.Element;

    /// <summary>The shape of what is made of these, element by element.</summary>
    public static ShapeVariable Of(IEnumerable<ShapeVariable> parts)
    {
        ShapeVariable[] open = [.. parts.Where(part => part != Number).Distinct()];
        if (open.Any(part => part.IsElement))
        {
            return Element;
        }

        if (open.Length == 0)
        {
            return Number;
        }

        if (open.Length == 1)
        {
            return open[0];
        }

        var joined = new ShapeVariable();
        foreach (ShapeVariable part in open)
        {
            joined.Take(part);
        }

        return joined;
    }

    /// <summary>Has a value for each element if <paramref name="source"/> has, or turns out to have.</summary>
    public void Take(ShapeVariable source)
    {
        if (source.IsElement)
        {
            Flow();
        }
        else if (source != Number && !IsElement)
        {
            (source._followers ??= []).Add(this);
        }
    }

    private void Flow()
    {
        var reached = new Stack<ShapeVariable>();
        reached.Push(this);
        while (reached.Count > 0)
        {
            ShapeVariable variable = reached.Pop();
            if (!variable.IsElement)
            {
                variable.Shape = Shape.Element;
                variable._followers?.ForEach(reached.Push);
                variable._followers = null;
            }
        }
    }
}
