using System.ComponentModel;
using System.Numerics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// What an optimizer's method needs for one step, one gradient point or one view of a group of tensors: the group's
/// numbers, and its memory. A rule that reduces takes the tensors of the group one by one with <see cref="Tensor"/>;
/// any other takes them all at once. Used by generated code.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct StepFrame<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StepContext<T> _context;
    private readonly int _unit;

    internal StepFrame(StepContext<T> context, int firstUnit, int unitCount)
    {
        _context = context;
        _unit = firstUnit;
        TensorCount = unitCount;
    }

    /// <summary>The step being taken, 1 at the first; in a view, the last step taken, but at least 1.</summary>
    public long Step => _context.Step;

    /// <summary>Completed epochs, 0 at first.</summary>
    public long Epoch => _context.Epoch;

    /// <summary>How many tensors have numbers of their own: 1 for a rule that works on all elements alike.</summary>
    public int TensorCount { get; }

    /// <summary>The number of elements of the tensor, padding not counted.</summary>
    public long Size => _context.Unit(_unit).Size;

    /// <summary>The number of segments; may be 0.</summary>
    public int SegmentCount => _context.SegmentCount(_unit);

    /// <summary>The segment at <paramref name="index"/>, from 0.</summary>
    public Segment<T> this[int index] => _context.SegmentAt(in _context.SegmentRow(_unit, index));

    /// <summary>The frame of one tensor.</summary>
    /// <param name="index">From 0 to one less than <see cref="TensorCount"/>.</param>
    public StepFrame<T> Tensor(int index) => new(_context, _unit + index, 1);

    /// <summary>A hyperparameter's value at this step, after its schedule.</summary>
    /// <param name="index">Its index in the description.</param>
    public double GetHyperparameter(int index) => _context.Hyperparameters[index];

    /// <summary>A number that the caller handed in.</summary>
    /// <param name="index">Its index in the description's inputs.</param>
    public double GetInput(int index) => _context.GetNumberInput(index);

    /// <summary>A number state.</summary>
    /// <param name="index">Its index in the description's states.</param>
    public ref double GetNumberState(int index) => ref _context.Memory.Number(index, _unit);

    /// <summary>The bits of <see cref="StepMath.Power"/>, quickly when the exponent is the next after the last one.</summary>
    /// <param name="place">Which of the powers that are kept from step to step.</param>
    /// <param name="x">The base.</param>
    /// <param name="exponent">The exponent.</param>
    public double Power(int place, double x, double exponent) => _context.Memory.Powers(place, _context.Group).Power(x, exponent);

    /// <summary>Runs a loop over all segments, on as many threads as pay.</summary>
    public void Run(StepPass<T> pass) => _context.Run(pass, _unit);

    /// <summary>The result of a reduction of the loop that ran last: the totals of its blocks, joined in their order.</summary>
    /// <param name="reduction">Which of the loop's reductions.</param>
    /// <param name="start">What the join begins with.</param>
    public double Total<TJoin>(int reduction, double start)
        where TJoin : struct, ILaneJoin => _context.Total<TJoin>(reduction, start, _unit);
}
