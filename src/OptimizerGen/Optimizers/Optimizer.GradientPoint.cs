using OptimizerGen.Execution;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private long _gradientPointTicket;
    private bool _isAway;

    /// <summary>
    /// Writes the point where the gradient of the next step is to be evaluated: the rule's own point, or the
    /// parameters themselves when the rule has none. Before the first step this fixes the initial values of the states.
    /// </summary>
    /// <param name="parameters">The parameters, only read.</param>
    /// <param name="point">Receives the point; separate memory of the same length.</param>
    /// <exception cref="ArgumentException">A length is wrong, or memory overlaps.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on a parameter set, a step is being taken, or a hyperparameter has no value or one that
    /// cannot be used.
    /// </exception>
    public void GradientPoint(ReadOnlySpan<T> parameters, Span<T> point)
    {
        RequireVector("use AtGradientPoint()");
        _use.Enter(Name);
        try
        {
            CheckOutput(parameters, point, nameof(point));
            if (!Description.HasGradientPoint)
            {
                parameters.CopyTo(point);
                return;
            }

            _current.Prepare(StepCount + 1, Epoch);
            WritePointOfVector(parameters, point);
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>
    /// Moves the set's values to the point where the gradient of the next step is to be evaluated. Disposing of the
    /// result brings back the exact bits from before, so what is written to the values in between is lost. For a rule
    /// that evaluates its gradient at the parameters nothing moves.
    /// </summary>
    /// <returns>The scope to dispose of before the step: <c>using (optimizer.AtGradientPoint()) { … }</c>.</returns>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, a step is being taken, the set is at a gradient point already, or a
    /// hyperparameter has no value or one that cannot be used.
    /// </exception>
    public GradientPointScope<T> AtGradientPoint()
    {
        RequireSet("use GradientPoint(parameters, point)");
        _use.Enter(Name);
        try
        {
            RequireValuesInPlace();
            if (!Description.HasGradientPoint)
            {
                return default;
            }

            PrepareGroups();
            _use.Pin();
            _context.Begin(Epoch);
            _context.Source.UseSet(FrameKind.Set);
            InitializeGroups(Moving);
            CopyValues(toOrigin: true);
            _use.SetAway(true);
            _isAway = true;
            var scope = new GradientPointScope<T>(this, ++_gradientPointTicket);
            try
            {
                _context.Source.UseSet(FrameKind.SetAtGradientPoint);
                WritePoint();
            }
            catch
            {
                scope.Dispose();
                throw;
            }

            return scope;
        }
        finally
        {
            _use.Unpin();
            _use.Leave();
        }
    }

    /// <summary>
    /// Brings the values back that <see cref="AtGradientPoint"/> moved, as disposing of its scope does: the way back where
    /// the scope was lost. Where nothing is away it does nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The owner of adopted memory does not give it out; then nothing is written.</exception>
    public void LeaveGradientPoint() => LeaveGradientPoint(_gradientPointTicket);

    /// <summary>Ends the scope with that ticket, if it is the open one.</summary>
    internal void LeaveGradientPoint(long ticket)
    {
        if (_isAway && ticket == _gradientPointTicket)
        {
            _use.Pin();
            try
            {
                CopyValues(toOrigin: false);
            }
            finally
            {
                _use.Unpin();
            }

            _use.SetAway(false);
            _isAway = false;
            _gradientPointTicket++;
        }
    }

    /// <summary>Asks for the loops that write the point where the gradient is evaluated, into the output of their segments.</summary>
    /// <param name="phase">From 0 to one less than the description's <see cref="OptimizerDescription.PhasesOfGradientPoint"/>.</param>
    /// <param name="frame">Tensors of one group.</param>
    protected virtual void WriteGradientPoint(int phase, in StepFrame<T> frame)
    {
    }

    private void WritePoint()
    {
        foreach (int group in _context.Moving)
        {
            SetGroup(group);
        }

        _phases.Run(RulePart.GradientPoint, Description.PhasesOfGradientPoint, Moving);
    }

    private unsafe void WritePointOfVector(ReadOnlySpan<T> parameters, Span<T> point)
    {
        fixed (byte* theta = &FirstByte(parameters), output = &FirstByte(point))
        {
            _context.Begin(Epoch);
            _context.Source.UseGiven(in _memory.Layout.Segments[0], theta, null, output);
            InitializeGroups(Moving);
            WritePoint();
        }
    }

    private void RequireValuesInPlace()
    {
        if (_use.IsAway)
        {
            throw new InvalidOperationException(
                $"{Name} was called while the parameters are at a gradient point: dispose of the scope that AtGradientPoint returned first, or call LeaveGradientPoint() of the optimizer that moved them.");
        }
    }

    /// <summary>Copies the values of the groups that move to where they are kept meanwhile, or back.</summary>
    private void CopyValues(bool toOrigin)
    {
        foreach (int group in _context.Moving)
        {
            foreach (SegmentRow row in _memory.Layout.SegmentsOf(group))
            {
                Span<T> values = Parameters!.Set.Blocks[row.Block].Values.Span.Slice(row.Offset, row.Length);
                Span<T> origin = _memory.Origin.Slice(row);
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
