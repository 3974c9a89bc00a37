using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.Optimizers;

/// <summary>Takes an optimizer's steps: everything is checked before anything is changed, and nothing is allocated.</summary>
internal sealed class Stepper<T>(
    StepSubject<T> subject,
    StepChecks<T> checks,
    GradientGate<T> gate,
    GradientPoints<T> points,
    StepNumbers<T> numbers,
    StepContext<T> context,
    PhaseRunner<T> phases,
    OptimizerSettings settings,
    RowMover<T> rows)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StepSource<T> _source = context.Source;
    private readonly int _phases = context.Memory.Description.PhasesOfUpdate;
    private readonly int _inputs = context.Memory.Description.Inputs.Count;
    private readonly bool _clearsGradient = context.Memory.Description.ClearsGradient;

    /// <summary>Takes one step on a vector.</summary>
    public StepOutcome Step(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs)
    {
        subject.RequireVector("call Step() without a vector");
        subject.Enter();
        try
        {
            checks.RequireVector(parameters, gradient);
            checks.RequireInputs(inputs, parameters);
            RequirePoint();
            long epoch = numbers.Prepare();
            return StepOnVector(parameters, gradient, inputs, epoch);
        }
        finally
        {
            subject.Leave();
        }
    }

    /// <summary>Takes one step on tensors of a set.</summary>
    public StepOutcome Step(in StepInputs<T> inputs)
    {
        ParameterSelection<T> own = subject.RequireSet("call Step(parameters, gradient)");
        subject.Enter();
        try
        {
            subject.RequireBetweenSteps(settings.Counts);
            checks.RequireInputs(inputs, default);
            RequirePoint();
            long epoch = numbers.Prepare();
            subject.Pin();
            context.Begin(epoch);
            _source.UseSet(FrameKind.Set);
            _source.SetNumbers(inputs, _inputs);
            bool clears = own.Set.ClearGradientsAfterStep;
            StepOutcome outcome = TakeStep(clears && _clearsGradient);
            if (clears)
            {
                ClearGradients(own.Set, outcome);
            }

            return outcome;
        }
        finally
        {
            subject.Unpin();
            subject.Leave();
        }
    }

    private void RequirePoint()
    {
        if (points.IsOwed)
        {
            throw points.Owed(settings.Counts.Steps + 1);
        }
    }

    private unsafe StepOutcome StepOnVector(Span<T> parameters, ReadOnlySpan<T> gradient, in StepInputs<T> inputs, long epoch)
    {
        fixed (byte* theta = &StepSource<T>.FirstByte(parameters), grad = &StepSource<T>.FirstByte(gradient))
        {
            context.Begin(epoch);
            _source.UseGiven(in context.Memory.Layout.Segments[0], theta, grad, null);
            if (_inputs == 0)
            {
                return TakeStep(clears: false);
            }

            _source.SetNumbers(inputs, _inputs);
            ElementInputs<T> elements = inputs.Elements;
            fixed (byte* first = &StepSource<T>.FirstByte(elements.First), second = &StepSource<T>.FirstByte(elements.Second),
                third = &StepSource<T>.FirstByte(elements.Third), fourth = &StepSource<T>.FirstByte(elements.Fourth))
            {
                _source.SetElements(elements, first, second, third, fourth);
                return TakeStep(clears: false);
            }
        }
    }

    /// <summary>Everything is checked: reads what has to be known of the gradient, then updates group by group.</summary>
    private StepOutcome TakeStep(bool clears)
    {
        if (!gate.TryRead(out double scale) || points.IsSpoilt)
        {
            points.Skip();
            settings.Counts.SkippedSteps++;
            return StepOutcome.Skipped;
        }

        if (context.Memory.State.HasRows)
        {
            rows.CatchUp(numbers.Moving);
            _source.UseSet(FrameKind.Set);
        }

        numbers.Initialize();
        foreach (int group in numbers.Moving)
        {
            numbers.Set(group, scale, clears);
        }

        phases.Run(RulePart.Update, _phases, numbers.Moving);
        numbers.Complete();
        points.Forget();
        return StepOutcome.Taken;
    }

    /// <summary>Sets the gradients to zero that the step did not clear on its way.</summary>
    private void ClearGradients(ParameterSet<T> set, StepOutcome outcome)
    {
        UnitLayout layout = context.Memory.Layout;
        if (outcome == StepOutcome.Skipped || !_clearsGradient)
        {
            ClearGradients(set, layout.Segments);
            return;
        }

        for (int group = 1; group < layout.Groups.Length; group++)
        {
            if (!numbers.Moving.Contains(group))
            {
                ClearGradients(set, layout.SegmentsOf(group));
            }
        }
    }

    /// <summary>Sets the gradients of some segments to zero.</summary>
    public static void ClearGradients(ParameterSet<T> set, ReadOnlySpan<SegmentRow> segments)
    {
        foreach (SegmentRow row in segments)
        {
            set.Blocks[row.Block].Gradient.Span.Slice(row.Offset, row.Length).Clear();
        }
    }
}
