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
    /// <summary>Whether it works on the rows, columns or blocks of a tensor, so that one call takes the whole of it.</summary>
    public virtual bool TakesWhole => false;

    /// <summary>
    /// Whether it may run over neighbouring tensors, and the padding between them, as over one: it reduces nothing, draws
    /// nothing and keeps no temporaries, and its numbers are the same for all of them.
    /// </summary>
    public virtual bool CrossesTensors => false;

    /// <summary>
    /// Works through a segment, or through a piece of one that begins where a block begins. A loop that reduces goes block
    /// by block and leaves the result of each in <see cref="Segment{T}.Total"/>; one that takes a tensor whole leaves its
    /// results in <see cref="Segment{T}.Totals"/>.
    /// </summary>
    /// <param name="segment">The elements.</param>
    /// <param name="numbers">The numbers that <see cref="StepFrame{T}.Run"/> was handed; there may be more behind them.</param>
    public abstract void Run(in Segment<T> segment, ReadOnlySpan<double> numbers);
}
