using System.Numerics;

namespace OptimizerGen.Optimizers;

/// <summary>The gradients of some rows of a tensor, sorted by row; those of one row that comes several times are added up in the order given.</summary>
internal sealed class RowGradients<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private long[] _order = [];
    private int[] _rows = [];
    private AlignedBuffer<T> _sums = new(0);

    /// <summary>The rows, each once and in their order.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their gradients, one after the other.</summary>
    public AlignedBuffer<T> Sums => _sums;

    /// <summary>Takes over what the caller hands in, which is right.</summary>
    public void Gather(ReadOnlySpan<int> indices, ReadOnlySpan<T> gradients, int columns)
    {
        Reserve(indices.Length, columns);
        for (int i = 0; i < indices.Length; i++)
        {
            _order[i] = ((long)indices[i] << 32) | (uint)i;
        }

        _order.AsSpan(0, indices.Length).Sort();
        Count = 0;
        Span<T> sums = _sums.Span;
        foreach (long entry in _order.AsSpan(0, indices.Length))
        {
            int row = (int)(entry >> 32);
            ReadOnlySpan<T> gradient = gradients.Slice((int)(entry & uint.MaxValue) * columns, columns);
            if (Count == 0 || _rows[Count - 1] != row)
            {
                gradient.CopyTo(sums.Slice(Count * columns, columns));
                _rows[Count++] = row;
                continue;
            }

            Span<T> sum = sums.Slice((Count - 1) * columns, columns);
            for (int column = 0; column < columns; column++)
            {
                sum[column] += gradient[column];
            }
        }
    }

    private void Reserve(int count, int columns)
    {
        if (_order.Length < count)
        {
            _order = new long[count];
            _rows = new int[count];
        }

        if (_sums.Length < count * columns)
        {
            _sums = new AlignedBuffer<T>(count * columns);
        }
    }
}
