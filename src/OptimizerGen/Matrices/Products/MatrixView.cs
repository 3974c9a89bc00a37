using System.Runtime.CompilerServices;

namespace OptimizerGen.Matrices.Products;

/// <summary>A matrix in memory that does not move while it is worked on.</summary>
internal readonly unsafe struct MatrixView<T>
    where T : struct
{
    private readonly void* _first;

    private MatrixView(void* first, int rows, int columns, nint rowStride, nint columnStride)
    {
        _first = first;
        Rows = rows;
        Columns = columns;
        RowStride = rowStride;
        ColumnStride = columnStride;
    }

    /// <summary>Around a first element in pinned or native memory, row after row.</summary>
    public MatrixView(ref T first, int rows, int columns)
        : this(Unsafe.AsPointer(ref first), rows, columns, columns, 1)
    {
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Elements from one row to the next.</summary>
    public nint RowStride { get; }

    /// <summary>Elements from one column to the next.</summary>
    public nint ColumnStride { get; }

    /// <summary>The same memory, with rows for columns.</summary>
    public MatrixView<T> Transposed => new(_first, Columns, Rows, ColumnStride, RowStride);

    public ref T this[int row, int column] =>
        ref Unsafe.Add(ref Unsafe.AsRef<T>(_first), (row * RowStride) + (column * ColumnStride));
}
