using System.ComponentModel;
using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// Tensors of one group in one phase of a step, a gradient point or a view: the group's numbers, and which loops are to
/// run. A rule that reduces takes the tensors one by one with <see cref="Tensor"/>; for any other all elements of the
/// group are one. It may be handed some of a group's tensors now and the others later. Used by generated code.
/// </summary>
/// <remarks>
/// A phase ends where a reduction is needed of all its elements: the rule asks for loops with <see cref="Run"/>, the
/// runtime runs what all tensors asked for, and in the next phase <see cref="Total{TJoin}"/> has the results.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct StepFrame<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StepContext<T> _context;
    private readonly ref readonly GroupStep _numbers;
    private readonly int _group;
    private readonly int _unit;
    private readonly bool _isTensor;

    internal StepFrame(StepContext<T> context, int group, int firstUnit, int unitCount, bool isTensor = false)
    {
        _context = context;
        _numbers = ref context.Group(group);
        _group = group;
        _unit = firstUnit;
        _isTensor = isTensor;
        TensorCount = unitCount;
    }

    /// <summary>The step being taken, 1 at the first; in a view, the last step taken, but at least 1.</summary>
    public long Step => _numbers.Step;

    /// <summary>Completed epochs, 0 at first.</summary>
    public long Epoch => _context.Epoch;

    /// <summary>How many tensors have numbers of their own: 1 for a rule that works on all elements alike.</summary>
    public int TensorCount { get; }

    /// <summary>The number of elements of the tensor, padding not counted.</summary>
    public long Size => _context.SizeOf(_unit);

    /// <summary>The number of elements of all tensors that the step moves.</summary>
    public long SizeOfModel => _context.SizeOfModel;

    /// <summary>The size of the tensor along its first axis; the length of a vector, and 1 of a single number.</summary>
    public long Rows => _context.ShapeOf(_unit).Rows;

    /// <summary>The sizes of the tensor along all other axes, multiplied; 1 of a vector.</summary>
    public long Columns => _context.ShapeOf(_unit).Columns;

    /// <summary>The number of axes of the tensor.</summary>
    public int Rank => _context.ShapeOf(_unit).Rank;

    /// <summary>The number of blocks of elements of the tensor.</summary>
    public long Blocks => _context.BlocksOf(_unit);

    /// <summary>The number of segments; may be 0.</summary>
    public int SegmentCount => _context.SegmentCount(_unit);

    /// <summary>The segment at <paramref name="index"/>, from 0.</summary>
    public Segment<T> this[int index] => _context.SegmentAt(in _context.SegmentRow(_unit, index));

    /// <summary>The frame of one tensor.</summary>
    /// <param name="index">From 0 to one less than <see cref="TensorCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tensor.</exception>
    public StepFrame<T> Tensor(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)TensorCount, nameof(index));
        return new StepFrame<T>(_context, _group, _unit + index, 1, isTensor: true);
    }

    /// <summary>A hyperparameter's value at this step, after its schedule.</summary>
    /// <param name="index">Its index in the description.</param>
    public double GetHyperparameter(int index) => _numbers.Hyperparameters[index];

    /// <summary>A number that the caller handed in.</summary>
    /// <param name="index">Its index in the description's inputs.</param>
    public double GetInput(int index) => _context.Source.GetNumberInput(index);

    /// <summary>A number state.</summary>
    /// <param name="index">Its index in the description's states.</param>
    public ref double GetNumberState(int index) => ref _context.Memory.State.Number(index, _unit);

    /// <summary>The bits of <see cref="StepMath.Power"/>, quickly when the exponent is the last one or the next after it.</summary>
    /// <param name="place">Which of the powers that are kept from step to step.</param>
    /// <param name="x">The base.</param>
    /// <param name="exponent">The exponent.</param>
    public double Power(int place, double x, double exponent) => _context.Memory.Powers(place, _group).Power(x, exponent);

    /// <summary>
    /// Has a loop run in this phase over all elements of the frame, when all tensors have said what they need: on as many
    /// threads as pay. Of one tensor a phase runs one loop at most.
    /// </summary>
    /// <param name="pass">The loop.</param>
    /// <param name="numbers">The numbers that it needs; they are copied.</param>
    /// <exception cref="InvalidOperationException">The phase already has a loop for a tensor, or there are more numbers than the description says.</exception>
    public void Run(StepPass<T> pass, params ReadOnlySpan<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(pass);
        _context.Ask(_unit, TensorCount, pass, numbers);
    }

    /// <summary>Has a loop run in this phase over a matrix of the tensor, as <see cref="Run"/> does over its elements.</summary>
    /// <param name="domain">The shape of the matrix.</param>
    /// <param name="pass">The loop, which reads and writes matrices of that shape alone.</param>
    /// <param name="numbers">The numbers that it needs; they are copied.</param>
    public void RunOver(StepDomain domain, StepPass<T> pass, params ReadOnlySpan<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(pass);
        _context.Ask(_unit, domain, pass, numbers);
    }

    /// <summary>Makes room for a matrix that a loop writes.</summary>
    public void Reserve(StepMatrix matrix) => _context.Matrices.Reserve(_unit, matrix);

    /// <summary>Makes room for a state that is a matrix and that a loop works on; it is zeros at first.</summary>
    /// <param name="state">Its index in the description's states.</param>
    public void ReserveState(int state) => _context.Memory.State.Matrices.Reserve(state, _context.ParameterOf(_unit));

    /// <summary>The matrix with 1 on its diagonal and 0 elsewhere.</summary>
    /// <param name="result">Receives it, when the loops of this phase have run.</param>
    public void Identity(StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Identity, _unit, result, result, result));

    /// <summary>The diagonal of a square matrix.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run.</param>
    public void Diagonal(StepMatrix x, StepLines result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Diagonal, _unit, x, x, x, Lines: result));

    /// <summary>The matrix with some numbers on its diagonal and 0 elsewhere.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="result">Receives it, when the loops of this phase have run.</param>
    public void Diagonal(StepLines x, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.OfDiagonal, _unit, result, result, result, Lines: x));

    /// <summary>The product of two matrices.</summary>
    /// <param name="left">The first matrix.</param>
    /// <param name="right">The second matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void Multiply(StepMatrix left, StepMatrix right, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Multiply, _unit, left, right, result));

    /// <summary>Rows for columns.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void Transpose(StepMatrix x, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Copy, _unit, x.Transposed, x, result));

    /// <summary>Orthonormal columns that span what those of a matrix span; rows, where it has more columns than rows.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void Orthonormal(StepMatrix x, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Orthonormal, _unit, x, x, result));

    /// <summary>A matrix without what lies below its diagonal.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void Upper(StepMatrix x, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Upper, _unit, x, x, result));

    /// <summary>The eigenvectors of a symmetric matrix as columns, that of the largest eigenvalue first.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void Eigenvectors(StepMatrix x, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Eigenvectors, _unit, x, x, result));

    /// <summary>The upper triangular R with Rᵀ·R = x.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void Cholesky(StepMatrix x, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Cholesky, _unit, x, x, result));

    /// <summary>x to the power −1/root, of a symmetric matrix without negative eigenvalues.</summary>
    /// <param name="x">The matrix.</param>
    /// <param name="root">Which root.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void InverseRoot(StepMatrix x, double root, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.InverseRoot, _unit, x, x, result, root));

    /// <summary>The x with left · x = right.</summary>
    /// <param name="left">The first matrix.</param>
    /// <param name="right">The second matrix.</param>
    /// <param name="result">Receives it, when the loops of this phase have run; it is none of the others.</param>
    public void Solve(StepMatrix left, StepMatrix right, StepMatrix result) =>
        _context.Matrices.Ask(new MatrixRequest(MatrixOperation.Solve, _unit, left, right, result));

    /// <summary>The result of a reduction of the phase before over this tensor: the totals of its blocks, joined in their order.</summary>
    /// <param name="reduction">Which of the loop's reductions.</param>
    /// <param name="start">What the join begins with.</param>
    public double Total<TJoin>(int reduction, double start)
        where TJoin : struct, ILaneJoin => _context.Total<TJoin>(reduction, start, _unit);

    /// <summary>The root of a reduction of squares of the phase before over this tensor, also where the squares leave the range of double.</summary>
    /// <param name="reduction">Which of the loop's reductions.</param>
    /// <param name="again">The loop that writes to its output what was squared.</param>
    /// <param name="numbers">The numbers that it needs.</param>
    public double Norm(int reduction, StepPass<T> again, params ReadOnlySpan<double> numbers)
    {
        double squares = Total<SumJoin>(reduction, 0);
        return TensorNorm<T>.IsInRange(squares) ? Math.Sqrt(squares) : new TensorNorm<T>(_context, _unit, again).Root(1, numbers);
    }

    /// <summary>The root of the mean of squares that a reduction of the phase before added up over this tensor, like <see cref="Norm"/>.</summary>
    /// <param name="reduction">Which of the loop's reductions.</param>
    /// <param name="again">The loop that writes to its output what was squared.</param>
    /// <param name="numbers">The numbers that it needs.</param>
    public double RootMeanSquare(int reduction, StepPass<T> again, params ReadOnlySpan<double> numbers)
    {
        double squares = Total<SumJoin>(reduction, 0);
        return TensorNorm<T>.IsInRange(squares) ? Math.Sqrt(squares / Size) : new TensorNorm<T>(_context, _unit, again).Root(Size, numbers);
    }

    /// <summary>The result of a reduction of the phase before over all tensors that the step moves, one tensor after the other.</summary>
    /// <param name="reduction">Which of the loop's reductions, the same in the loops of all tensors.</param>
    /// <param name="start">What the join begins with.</param>
    public double TotalOfModel<TJoin>(int reduction, double start)
        where TJoin : struct, ILaneJoin => _context.TotalOfModel<TJoin>(reduction, start);

    /// <summary>A number that a later phase needs: of the group, or in the frame that <see cref="Tensor"/> gave, of the tensor.</summary>
    /// <param name="place">Which of them, from 0 to one less than the description's <c>KeptOfGroup</c> or <c>KeptOfTensor</c>.</param>
    public ref double Kept(int place) =>
        ref _isTensor ? ref _context.KeptOfTensor(place, _unit) : ref _context.KeptOfGroup(place, _group);
}
