namespace OptimizerGen;

internal sealed unsafe partial class StepContext<T>
{
    private StepPass<T>? _pass;
    private int _firstChunk;

    /// <summary>How many threads may work on a loop, the caller's among them.</summary>
    public int Degree { get; set; } = Environment.ProcessorCount;

    /// <summary>Runs a loop over the segments of a unit; no cut and no thread changes what comes out.</summary>
    public void Run(StepPass<T> pass, int unit)
    {
        ref readonly UnitRow row = ref Unit(unit);
        bool isWhole = _kind != FrameKind.Given || Memory.Set is null;
        if (Degree > 1 && row.ChunkCount > 1 && isWhole)
        {
            _pass = pass;
            _firstChunk = row.FirstChunk;
            StepPool.Shared.Run(this, row.ChunkCount, row.Size, Degree);
            return;
        }

        for (int segment = 0; segment < SegmentCount(unit); segment++)
        {
            RunPiece(pass, in SegmentRow(unit, segment));
        }
    }

    /// <inheritdoc/>
    public override void RunChunk(int chunk)
    {
        ChunkRow row = Memory.Layout.Chunks[_firstChunk + chunk];
        foreach (ref readonly SegmentRow piece in Memory.Layout.Pieces.AsSpan(row.FirstPiece, row.PieceCount))
        {
            RunPiece(_pass!, in piece);
        }
    }

    public double Total<TJoin>(int reduction, double start, int unit)
        where TJoin : struct, ILaneJoin
    {
        double total = start;
        for (int segment = 0; segment < SegmentCount(unit); segment++)
        {
            ref readonly SegmentRow row = ref SegmentRow(unit, segment);
            foreach (double block in Memory.Totals(reduction, row.FirstTotal, row.Length))
            {
                total = TJoin.Join(total, block);
            }
        }

        return total;
    }

    private void RunPiece(StepPass<T> pass, ref readonly SegmentRow piece)
    {
        if (pass.Reductions == 0)
        {
            pass.Run(SegmentAt(in piece), default);
        }
        else
        {
            RunBlocks(pass, in piece);
        }
    }

    private void RunBlocks(StepPass<T> pass, ref readonly SegmentRow piece)
    {
        Span<double> totals = stackalloc double[pass.Reductions];
        for (int start = 0; start < piece.Length; start += StepReduction.BlockLength)
        {
            SegmentRow block = piece.Piece(start, Math.Min(StepReduction.BlockLength, piece.Length - start));
            pass.Run(SegmentAt(in block), totals);
            for (int reduction = 0; reduction < totals.Length; reduction++)
            {
                Memory.Total(reduction, block.FirstTotal + (block.Start / StepReduction.BlockLength)) = totals[reduction];
            }
        }
    }
}
