using OptimizerGen.Threading;

namespace OptimizerGen.Matrices.Products;

/// <summary>Packs the rows and the columns of a block, some panels to a chunk.</summary>
internal sealed class PackingWork<T>(Tile<T> tile) : PooledWork
    where T : struct
{
    // Some microseconds.
    private const int RowsOfChunk = 32;

    private ProductBlock<T> _block;
    private AlignedBuffer<T>? _rows;
    private AlignedBuffer<T>? _columns;
    private int _chunksOfRows;

    /// <summary>Sets what to pack and where to, and returns the number of chunks.</summary>
    public int Prepare(ProductBlock<T> block, AlignedBuffer<T> rows, AlignedBuffer<T> columns, bool packsColumns)
    {
        _block = block;
        _rows = rows;
        _columns = columns;
        _chunksOfRows = ChunksOf(block.Rows);
        return _chunksOfRows + (packsColumns ? ChunksOf(block.Columns) : 0);
    }

    /// <inheritdoc/>
    public override void RunChunk(int chunk)
    {
        if (chunk < _chunksOfRows)
        {
            Pack(_block.Left, _block.FirstRow, chunk * RowsOfChunk, _block.Rows, tile.Rows, _rows!);
        }
        else
        {
            Pack(_block.Right, _block.FirstColumn, (chunk - _chunksOfRows) * RowsOfChunk, _block.Columns, tile.Columns, _columns!);
        }
    }

    private void Pack(MatrixView<T> matrix, int first, int start, int count, int width, AlignedBuffer<T> panels)
    {
        int end = Math.Min(start + RowsOfChunk, count);
        for (int row = start; row < end; row += width)
        {
            Panels.Pack(matrix, first + row, width, _block.Start, _block.Depth, ref panels.At(row * _block.Depth));
        }
    }

    private static int ChunksOf(int count) => (count + RowsOfChunk - 1) / RowsOfChunk;
}
