namespace OptimizerGen;

/// <summary>Where a segment lies.</summary>
/// <param name="Block">The memory block.</param>
/// <param name="Offset">Its first element within the block.</param>
/// <param name="Length">Its elements, padding between tensors included.</param>
/// <param name="Ordinal">Its place within its unit, from 0.</param>
internal readonly record struct SegmentRow(int Block, int Offset, int Length, int Ordinal);
