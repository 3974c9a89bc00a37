using System.Numerics;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>Takes a step tensor by tensor, in whatever order their gradients come: it ends when the caller says so, with those that are left.</summary>
internal sealed class TensorStepper<T>(
    StepSubject<T> subject,
    TensorStepRefusals<T> refusals,
    GradientGate<T> gate,
    GradientPoints<T> points,
    StepNumbers<T> numbers,
    StepContext<T> context,
    PhaseRunner<T> phases,
    OptimizerSettings settings,
    RowMover<T> rows)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateCounts _counts = settings.Counts;
    private readonly StepSource<T> _source = context.Source;
    private readonly OptimizerDescription _rule = context.Memory.Description;
    private readonly NumbersBefore<T> _before = new(context.Memory.State);
    private readonly bool[] _isMoved = new bool[subject.Parameters?.Set.Count ?? 0];
    private long _epoch;
    private bool _clears;

    private UnitLayout Layout => context.Memory.Layout;

    /// <summary>Forgets a step that was begun.</summary>
    public void Forget()
    {
        _counts.IsStepOpen = false;
        Array.Clear(_isMoved);
    }

    /// <summary>Moves one tensor.</summary>
    public void Move(Parameter<T> parameter)
    {
        ParameterSelection<T> own = RequireOwn(parameter);
        subject.Enter();
        try
        {
            SegmentRow row = Begin(own.Set, parameter);
            Pin(parameter);
            _counts.IsStepOpen = true;
            if (numbers.Moving.Contains(row.Group))
            {
                MoveOne(in row);
            }

            Clear(parameter, row.Group);
            _isMoved[parameter.Index] = true;
        }
        finally
        {
            Unpin(parameter);
            subject.Leave();
        }
    }

    /// <summary>Moves some rows of a tensor, and leaves the others where they are.</summary>
    public void Move(Parameter<T> parameter, ReadOnlySpan<int> indices, ReadOnlySpan<T> gradients)
    {
        ParameterSelection<T> own = RequireOwn(parameter);
        subject.Enter();
        try
        {
            rows.Take(parameter, indices, gradients);
            SegmentRow row = Begin(own.Set, parameter);
            bool isMoving = numbers.Moving.Contains(row.Group);
            if (isMoving)
            {
                context.Begin(_epoch);
                _before.Restore(row.Unit);
                rows.RequireNumbers(in row);
            }

            Pin(parameter);
            _counts.IsStepOpen = true;
            if (isMoving)
            {
                rows.Move(in row);
            }

            _isMoved[parameter.Index] = true;
        }
        finally
        {
            Unpin(parameter);
            subject.Leave();
        }
    }

    /// <summary>Brings the rows of all tensors to date.</summary>
    public void CatchUp()
    {
        ParameterSelection<T> own = subject.RequireSet("it has no rows to catch up with");
        subject.Enter();
        try
        {
            subject.RequireBetweenSteps(_counts);
            subject.Pin();
            context.Begin(settings.Epoch);
            foreach (Parameter<T> parameter in own)
            {
                SegmentRow row = Layout.RowOf(parameter.Index);
                rows.CatchUp(in row);
            }
        }
        finally
        {
            subject.Unpin();
            subject.Leave();
        }
    }

    /// <summary>Moves all tensors that are left, and counts the step.</summary>
    public void End()
    {
        ParameterSelection<T> own = subject.RequireSet("call Step(parameters, gradient)");
        subject.Enter();
        try
        {
            subject.RequireValuesInPlace();
            refusals.RequireBegun();
            foreach (Parameter<T> parameter in own)
            {
                if (!_isMoved[parameter.Index])
                {
                    Pin(parameter);
                }
            }

            foreach (int group in numbers.Moving)
            {
                MoveRest(own, group);
            }

            foreach (Parameter<T> parameter in own)
            {
                if (!_isMoved[parameter.Index])
                {
                    Clear(parameter, Layout.RowOf(parameter.Index).Group);
                }
            }

            numbers.Complete();
            points.Forget();
            gate.Forget();
            Forget();
        }
        finally
        {
            foreach (Parameter<T> parameter in own)
            {
                Unpin(parameter);
            }

            subject.Leave();
        }
    }

    private ParameterSelection<T> RequireOwn(Parameter<T> parameter)
    {
        ParameterSelection<T> own = subject.RequireSet("call Step(parameters, gradient)");
        subject.RequireOwn(parameter);
        return own;
    }

    /// <summary>Begins the step unless it has begun, for a tensor that has not moved in it.</summary>
    private SegmentRow Begin(ParameterSet<T> set, Parameter<T> parameter)
    {
        subject.RequireValuesInPlace();
        if (!_counts.IsStepOpen)
        {
            Begin(set);
        }
        else if (_isMoved[parameter.Index])
        {
            throw refusals.MovedAlready(parameter);
        }

        return Layout.RowOf(parameter.Index);
    }

    private void Begin(ParameterSet<T> set)
    {
        refusals.RequireBeginning();
        _epoch = numbers.Prepare();
        context.Begin(_epoch);
        _source.UseSet(FrameKind.Set);
        Initialize();
        _clears = set.ClearGradientsAfterStep;
        foreach (int group in numbers.Moving)
        {
            numbers.Set(group, gate.Scale, _clears && _rule.ClearsGradient);
        }

        _before.Keep();
    }

    /// <summary>Initial values are those of the parameters before any has moved.</summary>
    private void Initialize()
    {
        if (context.Memory.State.AreInitialized(numbers.Moving))
        {
            return;
        }

        subject.Pin();
        try
        {
            numbers.Initialize();
        }
        finally
        {
            subject.Unpin();
        }
    }

    private void MoveOne(in SegmentRow row)
    {
        context.Begin(_epoch);
        rows.CatchUp(in row);
        if (_rule.PerTensor)
        {
            _source.UseSet(FrameKind.Set);
        }
        else
        {
            _source.UsePieces(1);
            _source.AddPiece(in row);
        }

        _before.Restore(row.Unit);
        phases.RunUnit(RulePart.Update, 0, _rule.PhasesOfUpdate, row.Unit);
    }

    private void MoveRest(ParameterSelection<T> own, int group)
    {
        context.Begin(_epoch);
        foreach (Parameter<T> parameter in own)
        {
            SegmentRow row = Layout.RowOf(parameter.Index);
            if (row.Group == group && !_isMoved[parameter.Index])
            {
                rows.CatchUp(in row);
            }
        }

        if (_rule.PerTensor)
        {
            _source.UseSet(FrameKind.Set);
            MoveUnits(group);
            return;
        }

        _source.UsePieces(own.Count);
        foreach (Parameter<T> parameter in own)
        {
            SegmentRow row = Layout.RowOf(parameter.Index);
            if (row.Group == group && !_isMoved[parameter.Index])
            {
                _source.AddPiece(in row);
            }
        }

        int unit = Layout.Groups[group].FirstUnit;
        _before.Restore(unit);
        phases.RunUnit(RulePart.Update, 0, _rule.PhasesOfUpdate, unit);
    }

    /// <summary>Moves the tensors of a group that are left, those that follow each other together.</summary>
    private void MoveUnits(int group)
    {
        ReadOnlySpan<UnitRow> units = Layout.UnitsOf(group);
        for (int first = 0; first < units.Length; first++)
        {
            int past = first;
            while (past < units.Length && !_isMoved[units[past].Parameter])
            {
                past++;
            }

            phases.RunUnits(RulePart.Update, _rule.PhasesOfUpdate, group, first, past);
            first = past;
        }
    }

    /// <summary>Clears the gradient of a tensor that had its turn, where that is wanted and the rule has not done it on its way.</summary>
    private void Clear(Parameter<T> parameter, int group)
    {
        if (_clears && !(_rule.ClearsGradient && numbers.Moving.Contains(group)))
        {
            parameter.Gradient.Clear();
        }
    }

    // The memory of a tensor that had its turn may be its owner's again, so each is held for itself.
    private static void Pin(Parameter<T> parameter)
    {
        if (parameter.Memory.IsForeign)
        {
            parameter.Memory.Pin(parameter.Name);
        }
    }

    private static void Unpin(Parameter<T> parameter)
    {
        if (parameter.Memory.IsForeign)
        {
            parameter.Memory.Unpin();
        }
    }
}
