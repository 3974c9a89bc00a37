namespace OptimizerGen;

/// <summary>What a unit consists of: it has one copy of each number state.</summary>
/// <param name="FirstSegment">Its first row in the table of segments; the others follow.</param>
/// <param name="SegmentCount">How many segments it has.</param>
/// <param name="Size">Its elements, without padding.</param>
/// <param name="Group">The group that it belongs to.</param>
internal readonly record struct UnitRow(int FirstSegment, int SegmentCount, long Size, int Group = 0);
