using System.Numerics;

namespace OptimizerGen;

/// <summary>Up to four spans, each with the index of the input it is for.</summary>
internal ref struct ElementInputs<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private ReadOnlySpan<T> _first;
    private ReadOnlySpan<T> _second;
    private ReadOnlySpan<T> _third;
    private ReadOnlySpan<T> _fourth;

    // One byte for each place: the input's index plus one, or 0 while the place is free.
    private uint _indices;

    public readonly bool IsEmpty => _indices == 0;

    public readonly ReadOnlySpan<T> First => _first;

    public readonly ReadOnlySpan<T> Second => _second;

    public readonly ReadOnlySpan<T> Third => _third;

    public readonly ReadOnlySpan<T> Fourth => _fourth;

    public void Set(int index, ReadOnlySpan<T> values)
    {
        int place = Find((uint)index + 1);
        if (place < 0)
        {
            place = Find(0);
        }

        switch (place)
        {
            case 0: _first = values; break;
            case 1: _second = values; break;
            case 2: _third = values; break;
            case 3: _fourth = values; break;
            default: throw new ArgumentException("At most four inputs can be spans.", nameof(index));
        }

        _indices = (_indices & ~(0xFFu << (8 * place))) | (((uint)index + 1) << (8 * place));
    }

    public readonly bool Has(int index) => Find((uint)index + 1) >= 0;

    public readonly ReadOnlySpan<T> Get(int index) => Find((uint)index + 1) switch
    {
        0 => _first,
        1 => _second,
        2 => _third,
        3 => _fourth,
        _ => default,
    };

    /// <summary>The input that the span at <paramref name="place"/> is for, or -1 while the place is free.</summary>
    public readonly int IndexAt(int place) => (int)((_indices >> (8 * place)) & 0xFF) - 1;

    private readonly int Find(uint mark)
    {
        for (int place = 0; place < 4; place++)
        {
            if (((_indices >> (8 * place)) & 0xFF) == mark)
            {
                return place;
            }
        }

        return -1;
    }
}
