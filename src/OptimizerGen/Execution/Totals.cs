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
    private double[][] _ofMatrices = [];
    private int[] _blocksOfMatrices = [];

    /// <summary>Makes room for as many blocks of elements, in as many units.</summary>
    public void Arrange(int blocks, int units)
    {
        _blocks = blocks;
        _wholes = new double[units * reductions];
        _isWhole = new bool[units];
        _ofMatrices = new double[units][];
        _blocksOfMatrices = new int[units];
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
        _blocksOfMatrices[unit] = 0;
        return _wholes.AsSpan(unit * reductions, reductions);
    }

    /// <summary>Notes that the results over a unit come block by block.</summary>
    public void SetBlocks(int unit)
    {
        _isWhole[unit] = false;
        _blocksOfMatrices[unit] = 0;
    }

    /// <summary>Notes that the results come over a matrix of a unit, which has so many blocks of numbers, and makes room for them.</summary>
    public void SetMatrix(int unit, int blocks)
    {
        _isWhole[unit] = false;
        _blocksOfMatrices[unit] = blocks;
        if ((_ofMatrices[unit]?.Length ?? 0) < blocks * reductions)
        {
            _ofMatrices[unit] = new double[blocks * reductions];
        }
    }

    /// <summary>How many blocks the matrix has that the results of a unit come over; 0 where they come over elements.</summary>
    public int BlocksOfMatrix(int unit) => _blocksOfMatrices[unit];

    /// <summary>Joins the results over the blocks of a unit's matrix to <paramref name="total"/>, in their order.</summary>
    public double JoinMatrix<TJoin>(int reduction, double total, int unit, int blocks)
        where TJoin : struct, ILaneJoin
    {
        foreach (double block in _ofMatrices[unit].AsSpan(reduction * blocks, blocks))
        {
            total = TJoin.Join(total, block);
        }

        return total;
    }

    /// <summary>The result over a tensor that a loop has taken whole; null where it comes block by block.</summary>
    public double? FindWhole(int reduction, int unit) => _isWhole[unit] ? _wholes[(unit * reductions) + reduction] : null;

    /// <summary>The result over one block of a piece.</summary>
    public ref double At(int reduction, in SegmentRow piece, int block) => ref piece.IsMatrix
        ? ref _ofMatrices[piece.Unit][(reduction * _blocksOfMatrices[piece.Unit]) + (piece.Start / StepReduction.BlockLength) + block]
        : ref _totals[(reduction * _blocks) + piece.FirstTotal + (piece.Start / StepReduction.BlockLength) + block];

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
