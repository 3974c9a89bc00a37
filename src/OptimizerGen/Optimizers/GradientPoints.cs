using System.Numerics;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>
/// Where the gradients of the next step are evaluated, one after the other: writes the point that is due of a vector, or
/// moves a set there and back, and keeps the gradients before the last one.
/// </summary>
internal sealed class GradientPoints<T>(
    StepSubject<T> subject, StepChecks<T> checks, GradientGate<T> gate, StepNumbers<T> numbers, StepContext<T> context, PhaseRunner<T> phases)
    where T : struct, IFloatingPointIeee754<T>
{
    private const string NameOfLast = "grad";

    private readonly bool _hasPoint = context.Memory.Description.HasGradientPoint;
    private readonly IReadOnlyList<EarlierGradientDescription> _earlier = context.Memory.Description.EarlierGradients;
    private readonly EarlierGradients<T> _kept = new(gate, context);
    private readonly PointWriter<T> _writer = new(subject, numbers, context, phases);
    private readonly StateCounts _counts = context.Memory.State.Counts;
    private long _ticket;
    private int _due;
    private bool _wasAsked;

    /// <summary>Whether a step is refused while nobody asked for its point.</summary>
    public bool IsRequired { get; set; } = context.Memory.Description.HasGradientPoint;

    /// <summary>Whether a gradient of the next step belongs to a point that nobody asked for.</summary>
    public bool IsOwed => IsRequired && !(_wasAsked && _due == _earlier.Count);

    /// <summary>Whether a gradient before the last one has an element that is not finite, and that is to be left out.</summary>
    public bool IsSpoilt => _kept.IsSpoilt;

    /// <summary>Whether values of a set are moved.</summary>
    public bool IsOfSet => subject.IsSet;

    /// <summary>How many gradients a step asks for.</summary>
    public int Count => _earlier.Count + 1;

    /// <summary>The name of a gradient.</summary>
    public string NameOf(int index) => index < _earlier.Count ? _earlier[index].Name : NameOfLast;

    /// <summary>A step was taken, or all was forgotten: the next gradient belongs to a new point.</summary>
    public void Forget()
    {
        _wasAsked = false;
        _due = 0;
        _kept.Forget();
    }

    /// <summary>A step was left out. Its one point still serves; of several, the gradients before the last one may be what spoilt it.</summary>
    public void Skip()
    {
        if (_earlier.Count > 0)
        {
            Forget();
        }
    }

    /// <summary>Begins with the first gradient of the step.</summary>
    public void Restart()
    {
        subject.RequireBetweenSteps(_counts);
        Forget();
    }

    /// <summary>The refusal of a step whose points were not all asked for.</summary>
    public InvalidOperationException Owed(long step) => PointRefusals.Owed(subject.Name, subject.IsSet, step, Count, NameOf(_due));

    /// <summary>Writes the point of a vector that is due.</summary>
    public void Write(ReadOnlySpan<T> parameters, Span<T> point)
    {
        subject.RequireVector("use AtGradientPoint()");
        subject.Enter();
        try
        {
            checks.RequireOutput(parameters, point, nameof(point));
            if (_hasPoint)
            {
                _writer.Write(_due, parameters, point);
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

    /// <summary>Moves the values of a set to the point that is due.</summary>
    public GradientPointScope<T> Open()
    {
        RequireSet("use WriteGradientPoint(parameters, point)");
        subject.Enter();
        try
        {
            subject.RequireBetweenSteps(_counts);
            return Move();
        }
        finally
        {
            subject.Unpin();
            subject.Leave();
        }
    }

    /// <summary>Moves the values of a set on to the point that is due, where this optimizer has moved them before.</summary>
    public GradientPointScope<T> GoOn()
    {
        if (!_writer.IsAway)
        {
            return Open();
        }

        subject.Enter();
        try
        {
            return Move();
        }
        finally
        {
            subject.Unpin();
            subject.Leave();
        }
    }

    /// <summary>Takes over the gradient of a vector at the point that was asked for, before the next one is due.</summary>
    public unsafe void Keep(ReadOnlySpan<T> gradient)
    {
        subject.RequireVector("call KeepGradient() without a vector");
        subject.Enter();
        try
        {
            checks.RequireGradient(gradient);
            RequireEarlier();
            long epoch = numbers.Prepare();
            fixed (byte* grad = &StepSource<T>.FirstByte(gradient))
            {
                context.Begin(epoch);
                context.Source.UseGiven(in context.Memory.Layout.Segments[0], null, grad, null);
                KeepDue();
            }
        }
        finally
        {
            subject.Leave();
        }
    }

    /// <summary>Takes over the gradients that lie in a set, before the next point is due.</summary>
    public void Keep()
    {
        ParameterSet<T> set = subject.RequireSet("call KeepGradient(gradient)").Set;
        subject.Enter();
        try
        {
            subject.RequireNoOpenStep(_counts);
            RequireEarlier();
            long epoch = numbers.Prepare();
            subject.Pin();
            context.Begin(epoch);
            context.Source.UseSet(FrameKind.Set);
            context.Memory.Reserve(numbers.Moving);
            KeepDue();
            if (set.ClearGradientsAfterStep)
            {
                Stepper<T>.ClearGradients(set, context.Memory.Layout.Segments);
            }
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
        if (_writer.IsAway && ticket == _ticket)
        {
            _writer.Return();
            _ticket++;
        }
    }

    /// <summary>Refuses what is for one vector.</summary>
    public void RequireVector(string remedy) => subject.RequireVector(remedy);

    /// <summary>Refuses what is for tensors of a set.</summary>
    public void RequireSet(string remedy) => subject.RequireSet(remedy);

    private GradientPointScope<T> Move()
    {
        if (_hasPoint)
        {
            _writer.Move(_due);
        }

        _wasAsked = true;
        return _hasPoint ? new GradientPointScope<T>(this, _ticket) : default;
    }

    private void RequireEarlier()
    {
        if (_due == _earlier.Count)
        {
            throw PointRefusals.NothingToKeep(subject.Name, Count, NameOfLast);
        }

        if (IsRequired && !_wasAsked)
        {
            throw PointRefusals.Unasked(subject.Name, NameOf(_due));
        }
    }

    private void KeepDue()
    {
        _kept.Keep(_due);
        _due++;
        _wasAsked = false;
    }
}
