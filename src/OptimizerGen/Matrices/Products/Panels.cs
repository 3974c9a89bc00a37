using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen.Matrices.Products;

/// <summary>
/// Copies rows of a matrix into panels, in the order in which a tile reads them: all first elements of a panel's rows,
/// then all second ones. Columns are the rows of the transposed matrix.
/// </summary>
internal static class Panels
{
    // As many rows as are read at a time where the elements of one lie together; caches follow so many.
    private const int RowsAtATime = 8;

    /// <summary>Packs rows; where the matrix ends before the panel does, its rows are 0.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="row">The panel's first row.</param>
    /// <param name="width">The panel's number of rows.</param>
    /// <param name="column">The first element of each row.</param>
    /// <param name="depth">The number of elements.</param>
    /// <param name="panel">Receives width · depth elements.</param>
    public static void Pack<T>(MatrixView<T> matrix, int row, int width, int column, int depth, ref T panel)
        where T : struct
    {
        int count = Math.Min(width, matrix.Rows - row);
        if (count < width)
        {
            MemoryMarshal.CreateSpan(ref panel, width * depth).Clear();
        }

        ref T first = ref matrix[row, column];
        if (matrix.RowStride == 1)
        {
            CopyAcross(ref first, matrix.ColumnStride, count, width, depth, ref panel);
            return;
        }

        int packed = 0;
        for (; packed <= count - RowsAtATime; packed += RowsAtATime)
        {
            CopyEight(ref Unsafe.Add(ref first, packed * matrix.RowStride), matrix.RowStride, matrix.ColumnStride, width, depth, ref Unsafe.Add(ref panel, packed));
        }

        for (; packed < count; packed++)
        {
            CopyRow(ref Unsafe.Add(ref first, packed * matrix.RowStride), matrix.ColumnStride, width, depth, ref Unsafe.Add(ref panel, packed));
        }
    }

    private static void CopyAcross<T>(ref T first, nint columnStride, int count, int width, int depth, ref T panel)
        where T : struct
    {
        for (int k = 0; k < depth; k++)
        {
            ReadOnlySpan<T> column = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, k * columnStride), count);
            column.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref panel, (nint)k * width), count));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyEight<T>(ref T first, nint rowStride, nint columnStride, int width, int depth, ref T panel)
        where T : struct
    {
        ref T fifth = ref Unsafe.Add(ref first, 4 * rowStride);
        for (int k = 0; k < depth; k++)
        {
            panel = first;
            Unsafe.Add(ref panel, 1) = Unsafe.Add(ref first, rowStride);
            Unsafe.Add(ref panel, 2) = Unsafe.Add(ref first, 2 * rowStride);
            Unsafe.Add(ref panel, 3) = Unsafe.Add(ref first, 3 * rowStride);
            Unsafe.Add(ref panel, 4) = fifth;
            Unsafe.Add(ref panel, 5) = Unsafe.Add(ref fifth, rowStride);
            Unsafe.Add(ref panel, 6) = Unsafe.Add(ref fifth, 2 * rowStride);
            Unsafe.Add(ref panel, 7) = Unsafe.Add(ref fifth, 3 * rowStride);
            first = ref Unsafe.Add(ref first, columnStride);
            fifth = ref Unsafe.Add(ref fifth, columnStride);
            panel = ref Unsafe.Add(ref panel, width);
        }
    }

    private static void CopyRow<T>(ref T first, nint columnStride, int width, int depth, ref T panel)
        where T : struct
    {
        for (int k = 0; k < depth; k++)
        {
            Unsafe.Add(ref panel, (nint)k * width) = Unsafe.Add(ref first, k * columnStride);
        }
    }
}
