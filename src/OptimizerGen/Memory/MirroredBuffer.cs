using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>Memory that mirrors parameters: for each stretch that it is reserved for, as many elements, which never move.</summary>
internal sealed class MirroredBuffer<T> : IMirroredBuffer
    where T : struct
{
    private StretchRow[] _stretches = [];
    private Place[] _places = [];

    /// <summary>Takes over a finer cut of the same stretches; what is reserved stays where it is.</summary>
    public void Arrange(StretchRow[] stretches)
    {
        var places = new Place[stretches.Length];
        for (int stretch = 0; stretch < stretches.Length; stretch++)
        {
            int before = Array.FindIndex(_stretches, one => one.Contains(in stretches[stretch]));
            places[stretch] = before < 0 ? default : _places[before];
        }

        _stretches = stretches;
        _places = places;
    }

    /// <summary>Reserves zeros for some stretches; neighbours among them get one piece of memory.</summary>
    public void Reserve(ReadOnlySpan<bool> isWanted)
    {
        for (int first = 0; first < _stretches.Length;)
        {
            int past = first + 1;
            if (!IsMissing(isWanted, first))
            {
                first = past;
                continue;
            }

            while (past < _stretches.Length && IsMissing(isWanted, past)
                && _stretches[past].Block == _stretches[first].Block && _stretches[past].Offset == _stretches[past - 1].End)
            {
                past++;
            }

            // Its place within a kilobyte is that of the parameters, so that buffers of one loop never lie a few lines apart.
            int lead = _stretches[first].Offset % AlignedBuffer<T>.ElementsPerSpacing;
            var buffer = new AlignedBuffer<T>(checked((int)(_stretches[past - 1].End - _stretches[first].Offset) + lead));
            _places.AsSpan(first, past - first).Fill(new Place(buffer, lead - _stretches[first].Offset));
            first = past;
        }
    }

    public Span<T> Slice(SegmentRow row) =>
        row.Length == 0 ? [] : _places[row.Stretch] is { Buffer: { } buffer, Shift: var shift } ? buffer.Span.Slice(row.Offset + shift, row.Length) : [];

    public ref T At(ref readonly SegmentRow row)
    {
        ref Place place = ref _places[row.Stretch];
        return ref place.Buffer!.At(row.Offset + place.Shift);
    }

    public Span<byte> Bytes(SegmentRow row) => MemoryMarshal.AsBytes(Slice(row));

    public bool Overlaps(ref byte first, nint bytes)
    {
        foreach (Place place in _places)
        {
            if (place.Buffer is { Length: > 0 } buffer)
            {
                nint distance = Unsafe.ByteOffset(ref Unsafe.As<T, byte>(ref buffer.At(0)), ref first);
                if (distance < (nint)buffer.Length * Unsafe.SizeOf<T>() && distance > -bytes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void Clear()
    {
        foreach (Place place in _places)
        {
            place.Buffer?.Span.Clear();
        }
    }

    private bool IsMissing(ReadOnlySpan<bool> isWanted, int stretch) => isWanted[stretch] && _places[stretch].Buffer is null;

    /// <summary>Where a stretch has its memory.</summary>
    /// <param name="Buffer">The memory, perhaps that of its neighbours too; null where none is reserved.</param>
    /// <param name="Shift">What is added to an offset within the block.</param>
    private readonly record struct Place(AlignedBuffer<T>? Buffer, int Shift);
}
