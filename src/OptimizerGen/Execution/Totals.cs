namespace OptimizerGen.Execution;

/// <summary>
/// The results of a phase's reductions, block by block. All sums over elements pass through here, so that a model whose
/// elements lie in several processes would add them up here.
/// </summary>
internal sealed class Totals(int reductions)
{
    private double[] _totals = [];
    private int _blocks;

    /// <summary>Makes room for as many blocks of elements.</summary>
    public void Arrange(int blocks)
    {
        _blocks = blocks;
        _totals = [];
        Reserve(reductions);
    }

    /// <summary>Makes room for as many reductions in one phase, where there are more than the rule's own.</summary>
    public void Reserve(int count)
    {
        if (_totals.LongLength < (long)_blocks * count)
        {
            _totals = new double[checked(_blocks * count)];
        }
    }

    /// <summary>Takes over the results over one block of a segment.</summary>
    public void Set(in SegmentRow block, ReadOnlySpan<double> totals)
    {
        int place = block.FirstTotal + (block.Start / StepReduction.BlockLength);
        for (int reduction = 0; reduction < totals.Length; reduction++)
        {
            _totals[(reduction * _blocks) + place] = totals[reduction];
        }
    }

    /// <summary>Joins the results over a segment's blocks to <paramref name="total"/>, in their order.</summary>
    public double Join<TJoin>(int reduction, double total, in SegmentRow segment)
        where TJoin : struct, ILaneJoin
    {
        foreach (double block in _totals.AsSpan((reduction * _blocks) + segment.FirstTotal, UnitLayout.BlocksOf(segment.Length)))
        {
            total = TJoin.Join(total, block);
        }

        return total;
    }
}
