using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen.Matrices.Products;

/// <summary>The part of a product that is worked on: some rows, some columns and a stretch of the sums.</summary>
/// <param name="Left">The left factor.</param>
/// <param name="Right">The right factor, transposed.</param>
/// <param name="Result">The whole product.</param>
internal readonly record struct ProductBlock<T>(MatrixView<T> Left, MatrixView<T> Right, MatrixView<T> Result)
    where T : struct
{
    public int FirstRow { get; init; }

    public int Rows { get; init; }

    public int FirstColumn { get; init; }

    public int Columns { get; init; }

    public int Start { get; init; }

    public int Depth { get; init; }

    /// <summary>The number of its products.</summary>
    public long Work => (long)Rows * Columns * Depth;

    /// <summary>Works out one tile.</summary>
    /// <param name="tile">The kernel.</param>
    /// <param name="row">The tile's first row, counted in the block.</param>
    /// <param name="column">Its first column.</param>
    /// <param name="left">The packed rows.</param>
    /// <param name="right">The packed columns.</param>
    [SkipLocalsInit]
    public void Multiply(Tile<T> tile, int row, int column, ref T left, ref T right)
    {
        int rows = Math.Min(tile.Rows, Rows - row), columns = Math.Min(tile.Columns, Columns - column);
        ref T target = ref Result[FirstRow + row, FirstColumn + column];
        bool adds = Start > 0;
        if (rows == tile.Rows && columns == tile.Columns)
        {
            tile.Multiply(ref left, ref right, Depth, ref target, Result.RowStride, adds);
            return;
        }

        // Where the matrix ends within the tile, the whole tile is worked out beside it.
        MultiplyAtEdge(tile, rows, columns, ref left, ref right, ref target, adds);
    }

    [SkipLocalsInit]
    private void MultiplyAtEdge(Tile<T> tile, int rows, int columns, ref T left, ref T right, ref T target, bool adds)
    {
        Unsafe.SkipInit(out TileBuffer buffer);
        Span<T> sums = buffer;
        int width = tile.Columns;
        for (int i = 0; adds && i < rows; i++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref target, i * Result.RowStride), columns).CopyTo(sums[(i * width)..]);
        }

        tile.Multiply(ref left, ref right, Depth, ref sums[0], width, adds);
        for (int i = 0; i < rows; i++)
        {
            sums.Slice(i * width, columns).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, i * Result.RowStride), columns));
        }
    }

    [InlineArray(Tile<T>.MostElements)]
    private struct TileBuffer
    {
        private T _first;
    }
}
