using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.Optimizers;

/// <summary>Where the gradient of the next step is evaluated: writes that point of a vector, or moves a set there and back.</summary>
internal sealed class GradientPoints<T>(
    StepSubject<T> subject, StepChecks<T> checks, StepNumbers<T> numbers, StepContext<T> context, PhaseRunner<T> phases)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly bool _hasPoint = context.Memory.Description.HasGradientPoint;
    private readonly int _phases = context.Memory.Description.PhasesOfGradientPoint;
    private long _ticket;
    private bool _wasAsked;
    private bool _isAway;

    /// <summary>Whether a step is refused while nobody asked for its point.</summary>
    public bool IsRequired { get; set; } = context.Memory.Description.HasGradientPoint;

    /// <summary>Whether the gradient of the next step belongs to a point that nobody asked for.</summary>
    public bool IsOwed => IsRequired && !_wasAsked;

    /// <summary>A step was taken, or all was forgotten: the next gradient belongs to a new point.</summary>
    public void Forget() => _wasAsked = false;

    /// <summary>The refusal of a step whose point nobody asked for.</summary>
    public InvalidOperationException Owed(long step)
    {
        string remedy = subject.IsSet
            ? "evaluate the gradient within using (optimizer.AtGradientPoint()) { … }"
            : "call WriteGradientPoint(parameters, point) before each step and evaluate the gradient there";
        return new InvalidOperationException(FormattableString.Invariant(
            $"{subject.Name} wants its gradient at a point of its own, but nobody asked for the point of step {step}: {remedy}, or set RequiresGradientPoint to false if the gradient is from there already."));
    }

    /// <summary>Writes the point of a vector.</summary>
    public void Write(ReadOnlySpan<T> parameters, Span<T> point)
    {
        subject.RequireVector("use AtGradientPoint()");
        subject.Enter();
        try
        {
            checks.RequireOutput(parameters, point, nameof(point));
            if (_hasPoint)
            {
                WritePoint(parameters, point);
            }
            else
            {
                parameters.CopyTo(point);
            }

            _wasAsked = true;
        }
        finally
        {
            subject.Leave();
        }
    }

    /// <summary>Moves the values of a set to their point.</summary>
    public GradientPointScope<T> Open()
    {
        ParameterSelection<T> own = subject.RequireSet("use WriteGradientPoint(parameters, point)");
        subject.Enter();
        try
        {
            subject.RequireValuesInPlace();
            GradientPointScope<T> scope = _hasPoint ? Move(own.Set) : default;
            _wasAsked = true;
            return scope;
        }
        finally
        {
            subject.Unpin();
            subject.Leave();
        }
    }

    /// <summary>Brings the values back, wherever they are.</summary>
    public void Close() => Close(_ticket);

    /// <summary>Ends the scope with that ticket, if it is the open one.</summary>
    public void Close(long ticket)
    {
        if (_isAway && ticket == _ticket)
        {
            subject.Pin();
            try
            {
                CopyValues(subject.Parameters!.Set, toOrigin: false);
            }
            finally
            {
                subject.Unpin();
            }

            subject.SetAway(false);
            _isAway = false;
            _ticket++;
        }
    }

    private GradientPointScope<T> Move(ParameterSet<T> set)
    {
        long epoch = numbers.Prepare();
        subject.Pin();
        context.Begin(epoch);
        context.Source.UseSet(FrameKind.Set);
        numbers.Initialize();
        CopyValues(set, toOrigin: true);
        subject.SetAway(true);
        _isAway = true;
        var scope = new GradientPointScope<T>(this, ++_ticket);
        try
        {
            context.Source.UseSet(FrameKind.SetAtGradientPoint);
            RunPhases();
        }
        catch
        {
            scope.Dispose();
            throw;
        }

        return scope;
    }

    private unsafe void WritePoint(ReadOnlySpan<T> parameters, Span<T> point)
    {
        long epoch = numbers.Prepare();
        fixed (byte* theta = &StepSource<T>.FirstByte(parameters), output = &StepSource<T>.FirstByte(point))
        {
            context.Begin(epoch);
            context.Source.UseGiven(in context.Memory.Layout.Segments[0], theta, null, output);
            numbers.Initialize();
            RunPhases();
        }
    }

    private void RunPhases()
    {
        foreach (int group in numbers.Moving)
        {
            numbers.Set(group);
        }

        phases.Run(RulePart.GradientPoint, _phases, numbers.Moving);
    }

    /// <summary>Copies the values of the groups that move to where they are kept meanwhile, or back.</summary>
    private void CopyValues(ParameterSet<T> set, bool toOrigin)
    {
        foreach (int group in numbers.Moving)
        {
            foreach (SegmentRow row in context.Memory.Layout.SegmentsOf(group))
            {
                Span<T> values = set.Blocks[row.Block].Values.Span.Slice(row.Offset, row.Length);
                Span<T> origin = context.Memory.Origin.Slice(row);
                if (toOrigin)
                {
                    values.CopyTo(origin);
                }
                else
                {
                    origin.CopyTo(values);
                }
            }
        }
    }
}
