using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>
/// What a step, a gradient point or a view works on, in a form that every thread taking part can read: the step's
/// numbers and where the memory lies. An optimizer has one, and fills it before each use.
/// </summary>
internal sealed unsafe partial class StepContext<T>(OptimizerMemory<T> memory) : PooledWork
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly double[] _numberInputs = new double[StepInputs<T>.Capacity];
    private readonly nint[] _elementInputs = new nint[StepInputs<T>.Capacity];
    private FrameKind _kind;
    private SegmentRow _window;
    private StepExtras _extras = StepExtras.None;
    private void* _parameters;
    private void* _gradient;
    private void* _output;

    public OptimizerMemory<T> Memory { get; } = memory;

    public long Step { get; private set; }

    public long Epoch { get; private set; }

    /// <summary>The group that is worked on.</summary>
    public int Group { get; private set; }

    /// <summary>The values of the group that is worked on.</summary>
    public double[] Hyperparameters { get; private set; } = [];

    /// <summary>The groups that a step or a gradient point moves: those that have parameters and are not frozen.</summary>
    public List<int> Moving { get; } = [0];

    /// <summary>What the loops of the group do beside the rule.</summary>
    public ref StepExtras Extras => ref _extras;

    /// <summary>From now on the set's own memory is worked on.</summary>
    public void UseSet(FrameKind kind, long epoch)
    {
        _kind = kind;
        Begin(epoch);
    }

    /// <summary>From now on one stretch of pinned memory is worked on.</summary>
    public void UseGiven(in SegmentRow window, void* parameters, void* gradient, void* output, long epoch)
    {
        _kind = FrameKind.Given;
        _window = window;
        _parameters = parameters;
        _gradient = gradient;
        _output = output;
        Begin(epoch);
    }

    /// <summary>From now on a group is worked on, at its own step.</summary>
    public void UseGroup(int group, double[] hyperparameters, long step)
    {
        Group = group;
        Hyperparameters = hyperparameters;
        Step = step;
    }

    public double GetNumberInput(int index) => _numberInputs[index];

    public ReadOnlySpan<SegmentRow> SegmentsOf(int group) => Memory.Layout.SegmentsOf(group);

    public ref readonly UnitRow Unit(int unit) => ref Memory.Layout.Units[unit];

    public int SegmentCount(int unit) => _kind == FrameKind.Given ? 1 : Unit(unit).SegmentCount;

    public ref readonly SegmentRow SegmentRow(int unit, int index)
    {
        if (_kind == FrameKind.Given)
        {
            return ref _window;
        }

        return ref Memory.Layout.Segments[Unit(unit).FirstSegment + index];
    }

    public Segment<T> SegmentAt(ref readonly SegmentRow row)
    {
        if (_kind == FrameKind.Given)
        {
            return new Segment<T>(this, in row, ref At(_parameters, row.Start), ref At(_gradient, row.Start), ref At(_output, row.Start));
        }

        MemoryBlock<T> block = Memory.Set!.Blocks[row.Block];
        ref T values = ref block.ValueAt(row.Offset);
        return _kind == FrameKind.Set
            ? new Segment<T>(this, in row, ref values, ref block.GradientAt(row.Offset), ref Unsafe.NullRef<T>())
            : new Segment<T>(this, in row, ref Memory.Origin.At(in row), ref Unsafe.NullRef<T>(), ref values);
    }

    /// <summary>The gradient of a segment of the parameters.</summary>
    public ReadOnlySpan<T> GradientOf(ref readonly SegmentRow row) =>
        MemoryMarshal.CreateReadOnlySpan(ref SegmentAt(in row).Gradient<T>(), row.Length);

    public ref T InputAt(int index, ref readonly SegmentRow row)
    {
        if (Memory.Set is null)
        {
            return ref At((void*)_elementInputs[index], row.Start);
        }

        return ref Memory.Input(index).At(in row);
    }

    private void Begin(long epoch)
    {
        Epoch = epoch;
        _extras = StepExtras.None;
    }

    private static ref T At(void* memory, int start) => ref Unsafe.Add(ref Unsafe.AsRef<T>(memory), start);
}
