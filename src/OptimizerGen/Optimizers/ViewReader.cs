using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.Optimizers;

/// <summary>Reads out a rule's views; before the first step, as the initial values would have them.</summary>
internal sealed class ViewReader<T>(
    StepSubject<T> subject,
    StepChecks<T> checks,
    StepNumbers<T> numbers,
    StateReader<T> states,
    StepContext<T> context,
    PhaseRunner<T> phases,
    OptimizerSettings settings)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerDescription _description = context.Memory.Description;

    /// <summary>The index of the view with that name.</summary>
    public int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int view = 0; view < _description.Views.Count; view++)
        {
            if (_description.Views[view].Name == name || _description.Views[view].PropertyName == name)
            {
                return view;
            }
        }

        throw UnknownName.Create(subject.Name, "view", name, _description.Views.Select(view => view.Name), nameof(name));
    }

    /// <summary>Reads out a view of a vector.</summary>
    public void Read(int view, ReadOnlySpan<T> parameters, Span<T> destination)
    {
        subject.RequireVector("read the view of one of its parameters");
        subject.Enter();
        try
        {
            checks.RequireOutput(parameters, destination, nameof(destination));
            Write(view, unit: 0, in context.Memory.Layout.Segments[0], parameters, destination);
        }
        finally
        {
            subject.Leave();
        }
    }

    /// <summary>Reads out a view of one tensor.</summary>
    public void Read(int view, Parameter<T> parameter, Span<T> destination)
    {
        subject.RequireSet("read the view with the vector");
        subject.RequireOwn(parameter);
        subject.Enter();
        try
        {
            subject.RequireBetweenSteps(settings.Counts);
            if (destination.Length != parameter.Length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"'{parameter.Name}' has {parameter.Length} elements, but the destination has {destination.Length}: make both the same length."),
                    nameof(destination));
            }

            checks.RequireSeparateOutput(parameter.Values, destination, nameof(destination));
            SegmentRow row = states.Reserved(parameter);
            Write(view, row.Unit, in row, parameter.Values, destination);
        }
        finally
        {
            subject.Leave();
        }
    }

    // Initial values that a view needs before the first step are computed for it alone: the step computes them anew.
    private unsafe void Write(int view, int unit, in SegmentRow window, ReadOnlySpan<T> parameters, Span<T> destination)
    {
        fixed (byte* theta = &StepSource<T>.FirstByte(parameters), output = &StepSource<T>.FirstByte(destination))
        {
            int group = context.Memory.Layout.Units[unit].Group;
            context.Begin(settings.Epoch);
            context.Source.UseGiven(in window, theta, null, output);
            numbers.SetForView(group);
            if (!context.Memory.State.Group(group).IsInitialized)
            {
                phases.RunUnit(RulePart.Initialize, view, _description.PhasesOfInitialize, unit);
            }

            phases.RunUnit(RulePart.View, view, _description.Views[view].Phases, unit);
        }
    }
}
