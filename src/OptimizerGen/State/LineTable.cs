namespace OptimizerGen.State;

/// <summary>Where the numbers of a tensor's rows, columns and blocks lie in memory that has those of all tensors, one after the other.</summary>
internal sealed class LineTable
{
    private readonly MatrixShape[] _shapes;
    private readonly int _blockLength;
    private readonly Dictionary<StateShape, int[]> _starts = [];

    /// <param name="shapes">The tensors by index; one that is not asked for has nothing.</param>
    /// <param name="blockLength">How many elements a block has, or 0.</param>
    /// <param name="isUsed">Which of them there is memory for.</param>
    public LineTable(MatrixShape[] shapes, int blockLength, Func<StateShape, bool> isUsed)
    {
        (_shapes, _blockLength) = (shapes, blockLength);
        foreach (StateShape lines in new[] { StateShape.Row, StateShape.Column, StateShape.Block })
        {
            int[] starts = new int[shapes.Length + 1];
            for (int tensor = 0; tensor < shapes.Length && isUsed(lines); tensor++)
            {
                starts[tensor + 1] = checked(starts[tensor] + Count(lines, tensor));
            }

            _starts[lines] = starts;
        }
    }

    public int TensorCount => _shapes.Length;

    /// <summary>How many numbers all tensors have together.</summary>
    public int Total(StateShape lines) => _starts[lines][^1];

    /// <summary>Where those of a tensor begin.</summary>
    public int Start(StateShape lines, int tensor) => _starts[lines][tensor];

    /// <summary>How many rows, columns or blocks a tensor has.</summary>
    public int Count(StateShape lines, int tensor)
    {
        (int rows, int columns, int rank) = _shapes[tensor];
        return rank < 0 ? 0 : lines switch
        {
            StateShape.Row => rows,
            StateShape.Column => columns,
            StateShape.Block => _blockLength == 0 ? 0 : (int)((((long)rows * columns) + _blockLength - 1) / _blockLength),
            _ => throw new ArgumentOutOfRangeException(nameof(lines), lines, "A tensor has rows, columns and blocks."),
        };
    }

    /// <summary>How many elements follow each other in a row or a block.</summary>
    public int Width(StateShape lines, int tensor) => lines == StateShape.Block ? _blockLength : _shapes[tensor].Columns;

    /// <summary>How many elements one of them has; the last block may be shorter.</summary>
    public int Size(StateShape lines, int tensor, int line)
    {
        (int rows, int columns, _) = _shapes[tensor];
        return lines switch
        {
            StateShape.Row => columns,
            StateShape.Column => rows,
            _ => (int)Math.Min(_blockLength, ((long)rows * columns) - ((long)line * _blockLength)),
        };
    }
}
