using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>A zero-filled stretch of pinned memory that starts on a boundary of 1024 bytes, and so of 64, and never moves.</summary>
internal sealed class AlignedBuffer<T>
    where T : struct
{
    /// <summary>A cache line, and the widest vector.</summary>
    public const int Alignment = 64;

    // Caches and address tables of processors take lines for one another when some bits of their addresses agree. A loop
    // goes through several buffers at one pace, so what lies unluckily does so all the way: buffers a few lines apart, as
    // they are allocated one after the other, cost half as much time again in cache, and large ones at distances of a power
    // of two, as they are allocated too, almost twice as much in memory. Whole steps of a kilobyte keep the former far
    // apart or exactly together, which does no harm; a place of its own, in its page and among the pages, each of the latter.
    private const int Spacing = 1024;
    private const int PlaceSpacing = 4096 + Spacing;
    private const int Places = 8;
    private const int LeastBytesWithPlace = 1 << 20;

    private readonly T[] _array;
    private readonly int _offset;

    public unsafe AlignedBuffer(int length)
    {
        Length = length;
        bool hasPlace = (long)length * Unsafe.SizeOf<T>() >= LeastBytesWithPlace && length <= MaxLength - (Places * PlaceSpacing);
        int place = hasPlace ? BufferPlace.Next(Places) * PlaceSpacing : 0;
        _array = GC.AllocateArray<T>(length + ((Spacing + place) / Unsafe.SizeOf<T>()), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        nuint misplacement = address % Spacing;
        nuint shift = (misplacement == 0 ? 0 : Spacing - misplacement) + (nuint)place;
        _offset = (int)(shift / (nuint)Unsafe.SizeOf<T>());
    }

    /// <summary>The most elements that one buffer can hold.</summary>
    public static int MaxLength => (Array.MaxLength - (Spacing / Unsafe.SizeOf<T>())) / ElementsPerLine * ElementsPerLine;

    public static int ElementsPerLine => Alignment / Unsafe.SizeOf<T>();

    /// <summary>The elements between two places where buffers begin.</summary>
    public static int ElementsPerSpacing => Spacing / Unsafe.SizeOf<T>();

    public int Length { get; }

    public Span<T> Span => _array.AsSpan(_offset, Length);

    public Memory<T> Memory => _array.AsMemory(_offset, Length);

    /// <summary>The number of elements, rounded up to whole cache lines.</summary>
    public static long RoundUp(long length) => (length + ElementsPerLine - 1) / ElementsPerLine * ElementsPerLine;

    public ref T At(int offset) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _offset + offset);
}
