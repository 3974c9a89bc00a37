using OptimizerGen.Execution;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    /// <summary>Reads out the view called <paramref name="name"/> for a vector.</summary>
    /// <param name="name">The specification's name or the property's.</param>
    /// <param name="parameters">The parameters, only read.</param>
    /// <param name="destination">Receives the view; separate memory of the same length.</param>
    /// <exception cref="ArgumentException">There is no view of that name, a length is wrong, or memory overlaps.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set, or a step is being taken.</exception>
    public void ReadView(string name, ReadOnlySpan<T> parameters, Span<T> destination) => ReadView(FindView(name), parameters, destination);

    /// <summary>Reads out the view called <paramref name="name"/> for one tensor of the set.</summary>
    /// <param name="name">The specification's name or the property's.</param>
    /// <param name="parameter">The tensor.</param>
    /// <param name="destination">Receives the view; separate memory of the tensor's length.</param>
    /// <exception cref="ArgumentException">There is no view of that name, the parameter belongs to another set, a length is wrong, or memory overlaps.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector, a step is being taken, or the set is at a gradient point.</exception>
    public void ReadView(string name, Parameter<T> parameter, Span<T> destination) => ReadView(FindView(name), parameter, destination);

    /// <summary>Reads out a view for a vector; before the first step, as the initial values would have it.</summary>
    /// <param name="view">Its index in the description.</param>
    /// <param name="parameters">The parameters, only read.</param>
    /// <param name="destination">Receives the view; separate memory of the same length.</param>
    protected void ReadView(int view, ReadOnlySpan<T> parameters, Span<T> destination)
    {
        RequireVector("read the view of one of its parameters");
        _use.Enter(Name);
        try
        {
            CheckOutput(parameters, destination, nameof(destination));
            WriteView(view, unit: 0, in _memory.Layout.Segments[0], parameters, destination);
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>Reads out a view for one tensor of the set; before the first step, as the initial values would have it.</summary>
    /// <param name="view">Its index in the description.</param>
    /// <param name="parameter">The tensor.</param>
    /// <param name="destination">Receives the view; separate memory of the tensor's length.</param>
    protected void ReadView(int view, Parameter<T> parameter, Span<T> destination)
    {
        RequireSet("read the view with the vector");
        RequireOwn(parameter);
        _use.Enter(Name);
        try
        {
            RequireValuesInPlace();
            if (destination.Length != parameter.Length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"'{parameter.Name}' has {parameter.Length} elements, but the destination has {destination.Length}: make both the same length."),
                    nameof(destination));
            }

            RequireSeparateOutput(parameter.Values, destination, nameof(destination));
            SegmentRow row = Reserved(parameter);
            WriteView(view, row.Unit, in row, parameter.Values, destination);
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>Asks for the loops that write a view into the output of their segments.</summary>
    /// <param name="view">Its index in the description.</param>
    /// <param name="phase">From 0 to one less than the view's <see cref="ViewDescription.Phases"/>.</param>
    /// <param name="frame">One tensor.</param>
    protected virtual void WriteView(int view, int phase, in StepFrame<T> frame)
    {
    }

    // Initial values that a view needs before the first step are computed for it alone: the step computes them anew.
    private unsafe void WriteView(int view, int unit, in SegmentRow window, ReadOnlySpan<T> parameters, Span<T> destination)
    {
        fixed (byte* theta = &FirstByte(parameters), output = &FirstByte(destination))
        {
            int group = _memory.Layout.Units[unit].Group;
            _context.Begin(Epoch);
            _context.Source.UseGiven(in window, theta, null, output);
            _context.SetGroup(group, HyperparametersOfView(group), Math.Max(StepCountOf(group), 1));
            if (!_state.Group(group).IsInitialized)
            {
                _phases.RunUnit(RulePart.Initialize, view, Description.PhasesOfInitialize, unit);
            }

            _phases.RunUnit(RulePart.View, view, Description.Views[view].Phases, unit);
        }
    }

    private double[] HyperparametersOfView(int group)
    {
        if (StepCount > 0)
        {
            return ValuesOf(group).Taken;
        }

        PrepareGroups();
        return ValuesOf(group).Upcoming;
    }

    private int FindView(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int view = 0; view < Description.Views.Count; view++)
        {
            if (Description.Views[view].Name == name || Description.Views[view].PropertyName == name)
            {
                return view;
            }
        }

        throw UnknownName.Create(Name, "view", name, Description.Views.Select(view => view.Name), nameof(name));
    }
}
