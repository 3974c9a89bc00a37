using System.Numerics;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Groups;

/// <summary>An optimizer with groups and, beside it, one optimizer with a set of its own for each group and for the rest.</summary>
internal sealed class GroupsAndParts<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Func<ParameterSet<T>, Optimizer<T>> _create;
    private readonly List<Optimizer<T>> _parts = [];
    private int _steps;

    public GroupsAndParts(Func<ParameterSet<T>, Optimizer<T>> create, params string[] names)
    {
        _create = create;
        Whole = create(GroupModel.Of<T>(names));
    }

    public Optimizer<T> Whole { get; }

    /// <summary>Adds a group and its part, with the same hyperparameters.</summary>
    public ParameterGroup<T> Add(string pattern, params (string Name, double Value)[] overrides)
    {
        ParameterGroup<T> group = Whole.ParameterGroups.Add(pattern);
        Optimizer<T> part = CreatePart(group.Parameters);
        foreach ((string name, double value) in overrides)
        {
            group.Hyperparameters[name] = value;
            part.Hyperparameters[name] = value;
        }

        return group;
    }

    /// <summary>What follows the groups' own parts is the rest's. To be called when all groups are there.</summary>
    public void AddRest() => CreatePart(Whole.Parameters!.Where(parameter => Whole.ParameterGroups.Of(parameter) is null));

    /// <summary>One step of all, but for the parts of groups that are frozen.</summary>
    public void Step(int steps = 1)
    {
        for (; steps > 0; steps--)
        {
            _steps++;
            StepOne(Whole);
            for (int part = 0; part < _parts.Count; part++)
            {
                if (part == Whole.ParameterGroups.Count || !Whole.ParameterGroups[part].IsFrozen)
                {
                    StepOne(_parts[part]);
                }
            }
        }
    }

    /// <summary>Every bit of every parameter and of its states is that of its part.</summary>
    public void AssertEqual()
    {
        Assert.Equal(Whole.Parameters!.Count, _parts.Sum(part => part.Parameters!.Count));
        foreach (Optimizer<T> part in _parts)
        {
            foreach (Parameter<T> parameter in part.Parameters!)
            {
                Parameter<T> grouped = Whole.Parameters[parameter.Name];
                Bits.Same<T>(parameter.Name, parameter.Values, grouped.Values);
                foreach (StateDescription state in Whole.States)
                {
                    if (state.Shape == StateShape.Element)
                    {
                        Bits.Same<T>($"{state.Name} of {parameter.Name}", part.States[state.Name].ToArray(parameter), Whole.States[state.Name].ToArray(grouped));
                    }
                    else if (state.Shape != StateShape.Number)
                    {
                        Bits.Same<double>($"{state.Name} of {parameter.Name}", part.States.Lines(state.Name)[parameter], Whole.States.Lines(state.Name)[grouped]);
                    }
                    else
                    {
                        Bits.Same($"{state.Name} of {parameter.Name}", part.States.Number(state.Name)[parameter], Whole.States.Number(state.Name)[grouped]);
                    }
                }
            }
        }
    }

    private Optimizer<T> CreatePart(IEnumerable<Parameter<T>> parameters)
    {
        Optimizer<T> part = _create(GroupModel.Of<T>([.. parameters.Select(parameter => parameter.Name)]));
        _parts.Add(part);
        return part;
    }

    private void StepOne(Optimizer<T> optimizer)
    {
        ParameterSet<T> set = optimizer.Parameters!.Set;
        GroupModel.FillGradients(set, _steps);
        using (optimizer.AtGradientPoint())
        {
            // So that a gradient point that is wrong shows in the step.
            foreach (Parameter<T> parameter in set)
            {
                Span<T> gradient = parameter.Gradient, values = parameter.Values;
                for (int i = 0; i < gradient.Length; i++)
                {
                    gradient[i] += values[i];
                }
            }
        }

        optimizer.Step();
    }
}
