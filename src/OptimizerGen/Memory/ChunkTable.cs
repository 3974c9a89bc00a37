namespace OptimizerGen;

/// <summary>Cuts the segments of units into chunks that threads share among them. The results depend on no cut.</summary>
internal sealed class ChunkTable
{
    // Smaller than this, waking and joining cost more than a second thread gains.
    private const long SmallestShared = 16_384;

    // A chunk ends on a whole block of the reductions; it is small beside a unit, so that the last one is not waited for
    // long, and large beside the price of claiming it.
    private const int ShortestChunk = 2 * StepReduction.BlockLength;
    private const int LongestChunk = 16 * StepReduction.BlockLength;
    private const int ChunksOfUnit = 32;

    private readonly List<SegmentRow> _pieces = [];
    private readonly List<ChunkRow> _chunks = [];

    public SegmentRow[] Pieces => [.. _pieces];

    public ChunkRow[] Chunks => [.. _chunks];

    /// <summary>Cuts one unit and returns its row with the chunks in it.</summary>
    public UnitRow Cut(UnitRow unit, ReadOnlySpan<SegmentRow> segments)
    {
        long total = 0;
        foreach (SegmentRow segment in segments)
        {
            total += segment.Length;
        }

        if (total < SmallestShared)
        {
            return unit;
        }

        int first = _chunks.Count;
        int wanted = WantedLength(total);
        int firstPiece = _pieces.Count;
        int gathered = 0;
        foreach (SegmentRow segment in segments)
        {
            for (int start = 0; start < segment.Length;)
            {
                int length = Math.Min(segment.Length - start, wanted - gathered);
                // What follows in the segment begins on a block again.
                length = start + length < segment.Length ? Math.Max(length / StepReduction.BlockLength, 1) * StepReduction.BlockLength : length;
                length = Math.Min(length, segment.Length - start);
                _pieces.Add(segment.Piece(start, length));
                start += length;
                gathered += length;
                if (gathered + StepReduction.BlockLength > wanted)
                {
                    Close(ref firstPiece, ref gathered);
                }
            }
        }

        if (gathered > 0)
        {
            Close(ref firstPiece, ref gathered);
        }

        return unit with { FirstChunk = first, ChunkCount = _chunks.Count - first };
    }

    private static int WantedLength(long total)
    {
        long length = total / ChunksOfUnit / StepReduction.BlockLength * StepReduction.BlockLength;
        return (int)Math.Clamp(length, ShortestChunk, LongestChunk);
    }

    private void Close(ref int firstPiece, ref int gathered)
    {
        _chunks.Add(new ChunkRow(firstPiece, _pieces.Count - firstPiece));
        firstPiece = _pieces.Count;
        gathered = 0;
    }
}
