namespace OptimizerGen.Execution;

/// <summary>What one loop of a phase runs over: units that follow one another, all with the same numbers.</summary>
/// <param name="Unit">The first unit.</param>
/// <param name="UnitCount">How many units.</param>
/// <param name="FirstSegment">Its first segment, or the first of those that lie across tensors.</param>
/// <param name="SegmentCount">The segments of all its units.</param>
/// <param name="IsAcross">Whether the segments are those that lie across tensors.</param>
internal readonly record struct LoopRequest(int Unit, int UnitCount, int FirstSegment, int SegmentCount, bool IsAcross);
