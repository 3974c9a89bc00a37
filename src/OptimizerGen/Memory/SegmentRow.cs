namespace OptimizerGen;

/// <summary>Where a segment, or a piece of one, lies.</summary>
/// <param name="Block">The memory block.</param>
/// <param name="Offset">Its first element within the block.</param>
/// <param name="Length">Its elements, padding between tensors included.</param>
/// <param name="Stretch">The stretch that it is part of.</param>
/// <param name="Unit">The unit that it belongs to.</param>
/// <param name="Parameter">The index of its tensor in the set, of the first where it has several; 0 for one vector.</param>
/// <param name="Start">Where a piece begins within its segment; 0 for the segment itself.</param>
/// <param name="FirstTotal">Where the totals of the segment's blocks of elements begin.</param>
/// <param name="Group">The group that its unit belongs to.</param>
/// <param name="GradientShift">Of rows whose gradients lie elsewhere: what is added to an element's place in its tensor.</param>
internal readonly record struct SegmentRow(
    int Block, int Offset, int Length, int Stretch = 0, int Unit = 0, int Parameter = 0, int Start = 0, int FirstTotal = 0, int Group = 0,
    int GradientShift = 0)
{
    // In the place of a block: what lies in no block of parameters.
    private const int NoBlock = -1;

    /// <summary>Whether it is a temporary matrix of its unit.</summary>
    public bool IsMatrix => Block == NoBlock;

    /// <summary>A temporary matrix of a unit.</summary>
    public static SegmentRow OfMatrix(int length, int unit, in UnitRow row) => new(NoBlock, 0, length, Unit: unit, Parameter: row.Parameter, Group: row.Group);

    /// <summary>The elements from <paramref name="start"/> on.</summary>
    public SegmentRow Piece(int start, int length) => this with { Offset = Offset + start, Length = length, Start = Start + start };
}
