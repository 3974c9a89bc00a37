using System.ComponentModel;
using System.Numerics;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// One loop of a rule over the elements. It holds nothing of a step: the numbers that it needs are handed over with each
/// segment. A phase runs it over the segments of a unit, in pieces and on several threads where that pays; the results
/// depend on neither. Used by generated code.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StepPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>How many reductions the loop computes. Then it is run block by block, see <see cref="StepReduction.BlockLength"/>.</summary>
    public virtual int Reductions => 0;

    /// <summary>Whether it works on the rows, columns or blocks of a tensor, so that one call takes the whole of it.</summary>
    public virtual bool TakesWhole => false;

    /// <summary>Works through a segment, or through a piece of one.</summary>
    /// <param name="segment">The elements; at most one block of them where the loop reduces.</param>
    /// <param name="numbers">The numbers that <see cref="StepFrame{T}.Run"/> was handed, as many as the description's longest loop takes.</param>
    /// <param name="totals">Receives the result of each reduction over these elements.</param>
    public abstract void Run(in Segment<T> segment, ReadOnlySpan<double> numbers, Span<double> totals);
}
