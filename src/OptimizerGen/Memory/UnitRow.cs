namespace OptimizerGen;

/// <summary>What a unit consists of.</summary>
/// <param name="FirstSegment">Its first row in the table of segments; the others follow.</param>
/// <param name="SegmentCount">How many segments it has.</param>
/// <param name="Size">Its elements, without padding.</param>
internal readonly record struct UnitRow(int FirstSegment, int SegmentCount, long Size);
