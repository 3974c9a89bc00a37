using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>
/// What one unit needs for one step, one gradient point or one view: its numbers, and its segments by index. A unit
/// is what has one copy of each number state: the whole optimizer, or one tensor when the rule works tensor by
/// tensor. Used by generated code.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly ref struct StepFrame<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerMemory<T> _memory;
    private readonly int _unit;
    private readonly FrameKind _kind;
    private readonly SegmentRow _window;
    private readonly Span<T> _parameters;
    private readonly ReadOnlySpan<T> _gradient;
    private readonly Span<T> _output;
    private readonly ReadOnlySpan<double> _hyperparameters;
    private readonly StepInputs<T> _inputs;

    /// <summary>A frame over the segments of the parameter set.</summary>
    internal StepFrame(
        OptimizerMemory<T> memory, int unit, FrameKind kind, long step, long epoch, ReadOnlySpan<double> hyperparameters, StepInputs<T> inputs)
    {
        _memory = memory;
        _unit = unit;
        _kind = kind;
        Step = step;
        Epoch = epoch;
        _hyperparameters = hyperparameters;
        _inputs = inputs;
    }

    /// <summary>A frame over one segment whose parameters, gradient and output are given.</summary>
    internal StepFrame(
        OptimizerMemory<T> memory, int unit, SegmentRow window, long step, long epoch, ReadOnlySpan<double> hyperparameters, StepInputs<T> inputs,
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> gradient, Span<T> output)
        : this(memory, unit, FrameKind.Given, step, epoch, hyperparameters, inputs)
    {
        _window = window;
        // Only an update writes the parameters, and its caller handed them over to be written.
        _parameters = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(parameters), parameters.Length);
        _gradient = gradient;
        _output = output;
    }

    /// <summary>The step being taken, 1 at the first; in a view, the last step taken, but at least 1.</summary>
    public long Step { get; }

    /// <summary>Completed epochs, 0 at first.</summary>
    public long Epoch { get; }

    /// <summary>The number of elements of the unit, padding not counted.</summary>
    public long Size => _memory.Layout.Units[_unit].Size;

    /// <summary>The number of segments; may be 0.</summary>
    public int SegmentCount => _kind == FrameKind.Given ? 1 : _memory.Layout.Units[_unit].SegmentCount;

    /// <summary>The segment at <paramref name="index"/>, from 0.</summary>
    public Segment<T> this[int index]
    {
        get
        {
            if (_kind == FrameKind.Given)
            {
                return new Segment<T>(
                    _memory, _window, ref MemoryMarshal.GetReference(_parameters), ref MemoryMarshal.GetReference(_gradient),
                    ref MemoryMarshal.GetReference(_output), _inputs.Elements);
            }

            ref readonly SegmentRow row = ref _memory.Layout.Segments[_memory.Layout.Units[_unit].FirstSegment + index];
            MemoryBlock<T> block = _memory.Set!.Blocks[row.Block];
            ref T values = ref block.ValueAt(row.Offset);
            return _kind == FrameKind.Set
                ? new Segment<T>(_memory, row, ref values, ref block.GradientAt(row.Offset), ref Unsafe.NullRef<T>(), _inputs.Elements)
                : new Segment<T>(_memory, row, ref _memory.Origin.At(row), ref Unsafe.NullRef<T>(), ref values, _inputs.Elements);
        }
    }

    /// <summary>A hyperparameter's value at this step, after its schedule.</summary>
    /// <param name="index">Its index in the description.</param>
    public double GetHyperparameter(int index) => _hyperparameters[index];

    /// <summary>A number that the caller handed in.</summary>
    /// <param name="index">Its index in the description's inputs.</param>
    public double GetInput(int index) => _inputs.GetNumber(index);

    /// <summary>A number state of this unit.</summary>
    /// <param name="index">Its index in the description's states.</param>
    public ref double GetNumberState(int index) => ref _memory.Number(index, _unit);
}
