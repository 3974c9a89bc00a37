using OptimizerGen.Threading;

namespace OptimizerGen.Matrices.Products;

/// <summary>Multiplies the packed rows of a block with its packed columns, some tiles to a chunk.</summary>
internal sealed class TileWork<T>(Tile<T> tile) : PooledWork
    where T : struct
{
    private const int RowsOfChunk = 64, ColumnsOfChunk = 128;

    private ProductBlock<T> _block;
    private AlignedBuffer<T>? _rows;
    private AlignedBuffer<T>? _columns;
    private int _chunksAcross;

    /// <summary>Sets what to multiply, and returns the number of chunks.</summary>
    public int Prepare(ProductBlock<T> block, AlignedBuffer<T> rows, AlignedBuffer<T> columns)
    {
        _block = block;
        _rows = rows;
        _columns = columns;
        _chunksAcross = (block.Columns + ColumnsOfChunk - 1) / ColumnsOfChunk;
        return _chunksAcross * ((block.Rows + RowsOfChunk - 1) / RowsOfChunk);
    }

    /// <inheritdoc/>
    public override void RunChunk(int chunk)
    {
        int firstRow = chunk / _chunksAcross * RowsOfChunk, firstColumn = chunk % _chunksAcross * ColumnsOfChunk;
        int endRow = Math.Min(firstRow + RowsOfChunk, _block.Rows), endColumn = Math.Min(firstColumn + ColumnsOfChunk, _block.Columns);
        for (int column = firstColumn; column < endColumn; column += tile.Columns)
        {
            for (int row = firstRow; row < endRow; row += tile.Rows)
            {
                _block.Multiply(tile, row, column, ref _rows!.At(row * _block.Depth), ref _columns!.At(column * _block.Depth));
            }
        }
    }
}
