using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Shapes;

/// <summary>
/// The shape of something while it is being found out: a number, until it takes a number for each row, or a value for each
/// element, from something else that has one. What is found flows on at once and is never taken back, so the shapes of a whole
/// rule, of states that feed each other too, are right when its last statement has been read, and nothing is read twice.
/// </summary>
public sealed class ShapeVariable
{
    private static readonly Dictionary<Shape, ShapeVariable> s_known =
        ShapeInfo.Rows.ToDictionary(row => row.Shape, row => new ShapeVariable { Shape = row.Shape, IsFinal = true });

    /// <summary>The shape of what is one number whatever happens.</summary>
    public static readonly ShapeVariable Number = Of(Shape.Number);

    /// <summary>The shape of what has a value for each element.</summary>
    public static readonly ShapeVariable Element = Of(Shape.Element);

    private List<ShapeVariable>? _followers;

    public Shape Shape { get; private set; }

    /// <summary>Two shapes that it was given at different places, rows and columns; null while there are none.</summary>
    public (Shape First, Shape Second)? Clash { get; private set; }

    public bool IsElement => Shape == Shape.Element;

    /// <summary>Whether it has its shape from the beginning.</summary>
    private bool IsFinal { get; init; }

    /// <summary>Whether it is what several make together, so that rows and columns may meet in it.</summary>
    private bool IsMade { get; init; }

    /// <summary>Finds it from other shapes, where it is not what they make together element by element.</summary>
    private Func<Shape>? Find { get; init; }

    /// <summary>A shape that is known.</summary>
    public static ShapeVariable Of(Shape shape) => s_known[shape];

    /// <summary>The shape of what is made of these, element by element.</summary>
    public static ShapeVariable Of(IEnumerable<ShapeVariable> parts)
    {
        ShapeVariable[] open = [.. parts.Where(part => part != Number).Distinct()];
        if (open.Any(part => part == Element))
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

        var joined = new ShapeVariable { IsMade = true };
        foreach (ShapeVariable part in open)
        {
            joined.Take(part);
        }

        return joined;
    }

    /// <summary>The shape of what is the one or the other: a variable of its own, so that it can be told from both.</summary>
    public static ShapeVariable Joined(ShapeVariable first, ShapeVariable second) => From(shapes => ShapeInfo.Join(shapes), [first, second]);

    /// <summary>The shape that is found from other shapes, as far as they are known.</summary>
    /// <param name="find">Finds it; null as long as there is none.</param>
    /// <param name="parts">The shapes that it is found from.</param>
    public static ShapeVariable From(Func<IReadOnlyList<Shape>, Shape?> find, IReadOnlyList<ShapeVariable> parts)
    {
        var found = new ShapeVariable { IsMade = true, Find = () => find([.. parts.Select(part => part.Shape)]) ?? Shape.Number };
        foreach (ShapeVariable part in parts.Where(part => !part.IsFinal))
        {
            (part._followers ??= []).Add(found);
        }

        found.Raise(Shape.Number);
        return found;
    }

    /// <summary>Goes over what <paramref name="source"/> goes over, or turns out to.</summary>
    public void Take(ShapeVariable source)
    {
        if (!source.IsFinal && source.Shape != Shape.Element)
        {
            (source._followers ??= []).Add(this);
        }

        Raise(source.Shape);
    }

    /// <summary>Whether nothing holds both: values for elements hold numbers of rows, but no matrix holds one of another shape.</summary>
    private static bool IsClash(Shape a, Shape b) =>
        (ShapeInfo.IsLine(a) && ShapeInfo.IsLine(b)) || ShapeInfo.IsOtherMatrix(a) || ShapeInfo.IsOtherMatrix(b);

    private void Raise(Shape shape)
    {
        var reached = new Stack<(ShapeVariable Variable, Shape Shape)>();
        reached.Push((this, shape));
        while (reached.Count > 0)
        {
            (ShapeVariable variable, Shape taken) = reached.Pop();
            Shape before = variable.Shape;
            variable.Shape = variable.Find is { } find ? find() : ShapeInfo.Join([before, taken]);
            if (!variable.IsMade && before != taken && before != Shape.Number && taken != Shape.Number && IsClash(before, taken))
            {
                variable.Clash ??= (before, taken);
            }

            if (variable.Shape != before)
            {
                variable._followers?.ForEach(follower => reached.Push((follower, variable.Shape)));
            }
        }
    }
}
