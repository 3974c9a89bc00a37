using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen.Execution;

/// <summary>Where the parameters, gradients and outputs of a step, a gradient point or a view lie, in a form that every thread taking part can read.</summary>
internal sealed unsafe class StepSource<T>(Workspace<T> memory)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly double[] _numberInputs = new double[StepInputs<T>.Capacity];
    private readonly nint[] _elementInputs = new nint[StepInputs<T>.Capacity];
    private FrameKind _kind;
    private SegmentRow _window;
    private SegmentRow[] _pieces = [];
    private int _pieceCount;
    private AlignedBuffer<T>? _gradientOfPieces;
    private void* _parameters;
    private void* _gradient;
    private void* _output;

    /// <summary>Whether it is one tensor of a set by itself, on which no run is shared.</summary>
    public bool IsWindow => _kind == FrameKind.Given && memory.Set is not null;

    /// <summary>Whether it is some pieces of a set's memory, which are all that their unit has.</summary>
    public bool IsInPieces => _kind == FrameKind.Pieces;

    /// <summary>The elements of all pieces.</summary>
    public long LengthOfPieces { get; private set; }

    /// <summary>From now on pieces of the set's own memory are worked on, of which there are none yet.</summary>
    /// <param name="most">How many there will be at most.</param>
    /// <param name="gradient">Where their gradients lie, if not in the set.</param>
    public void UsePieces(int most, AlignedBuffer<T>? gradient = null)
    {
        _gradientOfPieces = gradient;
        _kind = FrameKind.Pieces;
        _pieceCount = 0;
        LengthOfPieces = 0;
        if (_pieces.Length < most)
        {
            _pieces = new SegmentRow[most];
        }
    }

    /// <summary>Adds a piece.</summary>
    public void AddPiece(in SegmentRow piece)
    {
        _pieces[_pieceCount++] = piece;
        LengthOfPieces += piece.Length;
    }

    /// <summary>From now on the set's own memory is worked on.</summary>
    public void UseSet(FrameKind kind) => _kind = kind;

    /// <summary>From now on one stretch of pinned memory is worked on.</summary>
    public void UseGiven(in SegmentRow window, void* parameters, void* gradient, void* output)
    {
        _kind = FrameKind.Given;
        _window = window;
        _parameters = parameters;
        _gradient = gradient;
        _output = output;
    }

    /// <summary>Takes over the numbers among a step's inputs.</summary>
    public void SetNumbers(in StepInputs<T> inputs, int count)
    {
        for (int index = 0; index < count; index++)
        {
            _numberInputs[index] = inputs.GetNumber(index);
        }
    }

    /// <summary>Takes over where the spans among a step's inputs lie; they stay pinned for the step.</summary>
    public void SetElements(in ElementInputs<T> inputs, byte* first, byte* second, byte* third, byte* fourth)
    {
        SetElement(inputs.IndexAt(0), first);
        SetElement(inputs.IndexAt(1), second);
        SetElement(inputs.IndexAt(2), third);
        SetElement(inputs.IndexAt(3), fourth);
    }

    public double GetNumberInput(int index) => _numberInputs[index];

    public int SegmentCount(int unit) => _kind switch
    {
        FrameKind.Given => 1,
        FrameKind.Pieces => _pieceCount,
        _ => memory.Layout.Units[unit].SegmentCount,
    };

    public ref readonly SegmentRow SegmentRow(int unit, int index)
    {
        if (_kind == FrameKind.Given)
        {
            return ref _window;
        }

        if (_kind == FrameKind.Pieces)
        {
            return ref _pieces[index];
        }

        return ref memory.Layout.Segments[memory.Layout.Units[unit].FirstSegment + index];
    }

    /// <summary>A row of the layout's table of segments, or of those that lie across tensors; what is given is one.</summary>
    public ref readonly SegmentRow RowAt(int index, bool isAcross)
    {
        if (_kind == FrameKind.Given)
        {
            return ref _window;
        }

        if (_kind == FrameKind.Pieces)
        {
            return ref _pieces[index];
        }

        return ref (isAcross ? memory.Layout.Across : memory.Layout.Segments)[index];
    }

    public Segment<T> SegmentAt(StepContext<T> context, ref readonly SegmentRow row)
    {
        if (_kind == FrameKind.Given)
        {
            return new Segment<T>(context, in row, ref At(_parameters, row.Start), ref At(_gradient, row.Start), ref At(_output, row.Start));
        }

        MemoryBlock<T> block = memory.Set!.Blocks[row.Block];
        ref T values = ref block.ValueAt(row.Offset);
        if (_kind == FrameKind.Pieces && _gradientOfPieces is { } gradient)
        {
            return new Segment<T>(context, in row, ref values, ref gradient.At(row.Start + row.GradientShift), ref Unsafe.NullRef<T>());
        }

        return _kind != FrameKind.SetAtGradientPoint
            ? new Segment<T>(context, in row, ref values, ref block.GradientAt(row.Offset), ref Unsafe.NullRef<T>())
            : new Segment<T>(context, in row, ref memory.Origin.At(in row), ref Unsafe.NullRef<T>(), ref values);
    }

    public ref T InputAt(int index, ref readonly SegmentRow row)
    {
        if (memory.Set is null)
        {
            return ref At((void*)_elementInputs[index], row.Start);
        }

        return ref memory.State.Input(index).At(in row);
    }

    /// <summary>What to pin of a span; nothing of an empty one, since what follows that is somebody else's.</summary>
    public static ref byte FirstByte(ReadOnlySpan<T> memory) =>
        ref memory.IsEmpty ? ref Unsafe.NullRef<byte>() : ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(memory));

    private void SetElement(int index, byte* elements)
    {
        if (index >= 0)
        {
            _elementInputs[index] = (nint)elements;
        }
    }

    private static ref T At(void* memory, int start) => ref Unsafe.Add(ref Unsafe.AsRef<T>(memory), start);
}
