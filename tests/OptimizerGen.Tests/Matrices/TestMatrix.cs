using System.Collections.Concurrent;
using System.Numerics;
using OptimizerGen.Matrices;
using OptimizerGen.Matrices.Products;

namespace OptimizerGen.Tests.Matrices;

/// <summary>A matrix of a test in pinned memory, between elements that nobody may touch.</summary>
internal sealed class TestMatrix<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Guard = 64;

    // Views do not keep it alive.
    private static readonly ConcurrentBag<AlignedBuffer<T>> s_kept = [];

    private readonly AlignedBuffer<T> _buffer;

    public TestMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        _buffer = new AlignedBuffer<T>((rows * columns) + (2 * Guard));
        _buffer.Span.Fill(T.NaN);
        s_kept.Add(_buffer);
    }

    public int Rows { get; }

    public int Columns { get; }

    public Span<T> Values => _buffer.Span.Slice(Guard, Rows * Columns);

    public MatrixView<T> View => new(ref _buffer.At(Guard), Rows, Columns);

    public T this[int row, int column]
    {
        get => Values[(row * Columns) + column];
        set => Values[(row * Columns) + column] = value;
    }

    public static TestMatrix<T> Random(int rows, int columns, int seed, double scale = 1)
    {
        var random = new Random(seed);
        var matrix = new TestMatrix<T>(rows, columns);
        foreach (ref T value in matrix.Values)
        {
            value = T.CreateChecked(scale * ((2 * random.NextDouble()) - 1));
        }

        return matrix;
    }

    public TestMatrix<T> Transposed()
    {
        var result = new TestMatrix<T>(Columns, Rows);
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                result[column, row] = this[row, column];
            }
        }

        return result;
    }

    public void AssertGuardsAreWhole()
    {
        Assert.DoesNotContain(_buffer.Span[..Guard].ToArray(), value => !T.IsNaN(value));
        Assert.DoesNotContain(_buffer.Span[^Guard..].ToArray(), value => !T.IsNaN(value));
    }
}
