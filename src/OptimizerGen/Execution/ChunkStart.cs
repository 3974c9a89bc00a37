namespace OptimizerGen.Execution;

/// <summary>Where a chunk begins; it ends where the next one does.</summary>
/// <param name="Request">Which of the phase's requests, in the order of asking.</param>
/// <param name="Segment">Which segment of the requested unit.</param>
/// <param name="Start">Which element of that segment.</param>
internal readonly record struct ChunkStart(int Request, int Segment, int Start);
