namespace OptimizerGen.Execution;

/// <summary>
/// The results of a phase's reductions, block by block. All sums over elements pass through here, so that a model whose
/// elements lie in several processes would add them up here.
/// </summary>
internal sealed class Totals(int reductions)
{
    private double[] _totals = [];
    private int _blocks;
    private double[] _wholes = [];
    private bool[] _isWhole = [];

    /// <summary>Makes room for as many blocks of elements, in as many units.</summary>
    public void Arrange(int blocks, int units)
    {
        _blocks = blocks;
        _wholes = new double[units * reductions];
        _isWhole = new bool[units];
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

    /// <summary>The results over a tensor that a loop takes whole, which come from now on, to be written.</summary>
    public Span<double> OfWhole(int unit)
    {
        _isWhole[unit] = true;
        return _wholes.AsSpan(unit * reductions, reductions);
    }

    /// <summary>Notes that the results over a unit come block by block.</summary>
    public void SetBlocks(int unit) => _isWhole[unit] = false;

    /// <summary>The result over a tensor that a loop has taken whole; null where it comes block by block.</summary>
    public double? FindWhole(int reduction, int unit) => _isWhole[unit] ? _wholes[(unit * reductions) + reduction] : null;

    /// <summary>The result over one block of a piece.</summary>
    public ref double At(int reduction, in SegmentRow piece, int block) =>
        ref _totals[(reduction * _blocks) + piece.FirstTotal + (piece.Start / StepReduction.BlockLength) + block];

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
