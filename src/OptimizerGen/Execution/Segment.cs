using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OptimizerGen.Elements.Noise;
using OptimizerGen.Execution;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// A contiguous stretch of memory that an update works through: the same elements of the parameters, the gradient
/// and the states. Its references are of the element type that a kernel is written for, which must be
/// <typeparamref name="T"/> itself: anything else is refused, at no price in a loop that is compiled for its type.
/// Used by generated code.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Segment<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StepContext<T> _context;
    private readonly ref readonly SegmentRow _row;
    private readonly ref T _parameters;
    private readonly ref T _gradient;
    private readonly ref T _output;

    internal Segment(StepContext<T> context, ref readonly SegmentRow row, ref T parameters, ref T gradient, ref T output)
    {
        _context = context;
        _row = ref row;
        _parameters = ref parameters;
        _gradient = ref gradient;
        _output = ref output;
    }

    /// <summary>The same elements, with their output elsewhere.</summary>
    internal Segment<T> WithOutput(ref T output) => new(_context, in _row, ref _parameters, ref _gradient, ref output);

    /// <summary>Where it begins within its tensor.</summary>
    internal int Start => _row.Start;

    /// <summary>The number of elements, with the padding between tensors where a segment holds several; may be 0.</summary>
    public int Length => _row.Length;

    /// <summary>How many blocks of elements there are, as long as <see cref="StepReduction.BlockLength"/> but for the last.</summary>
    public int BlockCount => UnitLayout.BlocksOf(_row.Length);

    /// <summary>What the loop does beside the rule.</summary>
    public ref readonly StepExtras Extras => ref _context.Group(_row.Group).Extras;

    /// <summary>The first parameter. Only <c>Update</c> writes here.</summary>
    public ref TElement Parameters<TElement>()
        where TElement : struct => ref As<TElement>(ref _parameters);

    /// <summary>
    /// The first element of the gradient, which is only read, or set to 0 where the extras say so; there is none in a
    /// gradient point or a view.
    /// </summary>
    public ref TElement Gradient<TElement>()
        where TElement : struct => ref As<TElement>(ref _gradient);

    /// <summary>The first element to write in a gradient point or a view; there is none in an update. It never overlaps what is read.</summary>
    public ref TElement Output<TElement>()
        where TElement : struct => ref As<TElement>(ref _output);

    /// <summary>The first element of an element state.</summary>
    /// <param name="index">Its index in the description's states.</param>
    public ref TElement State<TElement>(int index)
        where TElement : struct => ref As<TElement>(ref _context.Memory.State.Full(index).At(in _row));

    /// <summary>The first element of an element state that is kept in bfloat16, of a rule for float.</summary>
    /// <param name="index">Its index in the description's states.</param>
    public ref ushort NarrowState(int index) => ref Own(ref _context.Memory.State.Narrow(index).At(in _row));

    /// <summary>The number of elements of a block.</summary>
    /// <param name="block">From 0 to one less than <see cref="BlockCount"/>.</param>
    public int LengthOf(int block) => Math.Min(StepReduction.BlockLength, _row.Length - (block * StepReduction.BlockLength));

    /// <summary>Receives the result of a reduction over a block.</summary>
    /// <param name="reduction">Which of the loop's reductions, from 0.</param>
    /// <param name="block">From 0 to one less than <see cref="BlockCount"/>.</param>
    public ref double Total(int reduction, int block) => ref _context.Totals.At(reduction, in _row, block);

    /// <summary>Receives the results of the reductions of a loop that takes the tensor whole.</summary>
    public Span<double> Totals => _context.Totals.OfWhole(_row.Unit);

    /// <summary>
    /// What the random bits of this step are counted from at the first element: by the tensor's index in its set and the
    /// element's in the tensor, so that neither where memory lies nor a cut of it changes them.
    /// </summary>
    /// <param name="pair">Which two of the states that are rounded at random, from 0.</param>
    /// <param name="block">The block whose first element is meant.</param>
    public uint RandomKey(int pair, int block = 0) => unchecked(
        StepStorage.Key(_context.Group(_row.Group).Step, _row.Parameter, pair) + (uint)_row.Start + ((uint)block * StepReduction.BlockLength));

    /// <summary>The random numbers of a call in a rule for floats, at this step and for this tensor.</summary>
    /// <param name="site">Which call, from 0.</param>
    /// <param name="block">The block whose first element is meant.</param>
    public FloatNoise FloatNoise(int site, int block = 0) => new(Noise(site, block));

    /// <summary>The random numbers of a call in a rule for doubles, at this step and for this tensor.</summary>
    /// <param name="site">Which call, from 0.</param>
    /// <param name="block">The block whose first element is meant.</param>
    public DoubleNoise DoubleNoise(int site, int block = 0) => new(Noise(site, block));

    /// <summary>The first element of an element input, which is only read.</summary>
    /// <param name="index">Its index in the description's inputs.</param>
    public ref TElement Input<TElement>(int index)
        where TElement : struct => ref As<TElement>(ref _context.Source.InputAt(index, in _row));

    /// <summary>The first element of a buffer for temporaries, as long as the segment; what it holds at first is undefined.</summary>
    /// <param name="index">From 0 to one less than the description's number of scratch buffers.</param>
    public ref TElement Scratch<TElement>(int index)
        where TElement : struct => ref As<TElement>(ref _context.Memory.Scratch(index, in _row));

    /// <summary>How many rows, columns or blocks the tensor has. Only a loop that takes it whole has them.</summary>
    /// <param name="lines">Which of them.</param>
    public int Count(StateShape lines) => _context.Memory.State.Lines.Table.Count(lines, _row.Parameter);

    /// <summary>How many elements follow each other in a row or a block; the last block may have fewer.</summary>
    /// <param name="lines">Which of them.</param>
    public int Width(StateShape lines) => _context.Memory.State.Lines.Table.Width(lines, _row.Parameter);

    /// <summary>How many elements one row, column or block has.</summary>
    /// <param name="lines">Which of them.</param>
    /// <param name="line">Its index.</param>
    public double LineSize(StateShape lines, int line) => _context.Memory.State.Lines.Table.Size(lines, _row.Parameter, line);

    /// <summary>A state with a number for each row, column or block of the tensor.</summary>
    /// <param name="index">Its index in the description's states.</param>
    public Span<double> LineState(int index) => _context.Memory.State.Lines.Of(index, _row.Parameter);

    /// <summary>A buffer with a number for each row, column or block of the tensor; what it holds at first is undefined.</summary>
    /// <param name="lines">Which of them.</param>
    /// <param name="index">Which buffer of that kind.</param>
    public Span<double> Lines(StateShape lines, int index) => _context.Memory.Lines.Of(lines, index, _row.Parameter);

    /// <summary>Rounds numbers of columns to the precision of the elements.</summary>
    /// <param name="columns">The numbers.</param>
    /// <param name="index">Which buffer they go to.</param>
    public void RoundColumns(ReadOnlySpan<double> columns, int index)
    {
        Span<T> rounded = _context.Memory.Lines.Columns(index, _row.Parameter);
        for (int i = 0; i < rounded.Length; i++)
        {
            rounded[i] = T.CreateTruncating(columns[i]);
        }
    }

    /// <summary>The first of such rounded numbers.</summary>
    /// <param name="index">Which buffer.</param>
    public ref TElement Column<TElement>(int index)
        where TElement : struct => ref As<TElement>(ref MemoryMarshal.GetReference(_context.Memory.Lines.Columns(index, _row.Parameter)));

    /// <summary>The first number of a temporary matrix of the shape that the loop goes over; what it holds at first is undefined.</summary>
    /// <param name="index">From 0 to one less than the description's number of buffers for matrices.</param>
    /// <exception cref="InvalidOperationException">No room was made for the matrix.</exception>
    public ref TElement MatrixScratch<TElement>(int index)
        where TElement : struct => ref Cast<TElement>(ref _context.Memory.MatrixScratch(index, _row.Unit, _row.Start, Length));

    /// <summary>The first number of a state that is a matrix of the shape that the loop goes over.</summary>
    /// <param name="index">Its index in the description's states.</param>
    /// <exception cref="InvalidOperationException">No room was made for the matrix.</exception>
    public ref TElement MatrixState<TElement>(int index)
        where TElement : struct => ref Cast<TElement>(ref _context.Memory.State.Matrices.At(index, _row.Parameter, _row.Start));

    private NoiseStream Noise(int site, int block) => new(
        new NoiseKey(_context.Memory.State.Counts.Seed, _context.Group(_row.Group).Step, site),
        (uint)_row.Parameter,
        unchecked((uint)_row.Start + ((uint)block * StepReduction.BlockLength)));

    private ref TElement As<TElement>(ref T first)
        where TElement : struct
    {
        if (_row.IsMatrix)
        {
            throw new InvalidOperationException("A loop over a matrix asked for elements: it reads and writes matrices alone.");
        }

        return ref Cast<TElement>(ref first);
    }

    private ref TElement Cast<TElement>(ref T first)
        where TElement : struct
    {
        if (typeof(TElement) != typeof(T))
        {
            throw new InvalidOperationException($"A segment of {Precision.NameOf<T>()} was asked for {Precision.NameOf<TElement>()}: ask for the type of the optimizer.");
        }

        return ref Unsafe.As<T, TElement>(ref Own(ref first));
    }

    // Where there is no element, what a reference would be to is somebody else's.
    private ref TWord Own<TWord>(ref TWord first) => ref Length > 0 ? ref first : ref Unsafe.NullRef<TWord>();
}
