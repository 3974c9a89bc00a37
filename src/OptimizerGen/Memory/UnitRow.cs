namespace OptimizerGen;

/// <summary>What a unit consists of: it has one copy of each number state.</summary>
/// <param name="FirstSegment">Its first row in the table of segments; the others follow.</param>
/// <param name="SegmentCount">How many segments it has.</param>
/// <param name="Size">Its elements, without padding.</param>
/// <param name="Group">The group that it belongs to.</param>
/// <param name="Parameter">The index of its first tensor in the set, which keeps its number states; 0 for one vector.</param>
internal readonly record struct UnitRow(int FirstSegment, int SegmentCount, long Size, int Group = 0, int Parameter = 0);
