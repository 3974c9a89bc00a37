using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>A zero-filled stretch of pinned memory that starts on a boundary of 1024 bytes, and so of 64, and never moves.</summary>
internal sealed class AlignedBuffer<T>
    where T : struct
{
    /// <summary>A cache line, and the widest vector.</summary>
    public const int Alignment = 64;

    // The first-level cache of some processors takes two lines for one another when their addresses have some bits in
    // common, and the same place in their pages. A loop goes through several buffers at one pace: were they a few lines
    // apart, as allocated one after the other, it would come upon the other's line again and again, and take up to half
    // as long again. Whole steps of this size keep them far apart, or exactly together, which does no harm.
    private const int Spacing = 1024;

    private readonly T[] _array;
    private readonly int _offset;

    public unsafe AlignedBuffer(int length)
    {
        Length = length;
        _array = GC.AllocateArray<T>(length + ElementsOfSpacing, pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        nuint misplacement = address % Spacing;
        _offset = misplacement == 0 ? 0 : (int)((Spacing - misplacement) / (nuint)Unsafe.SizeOf<T>());
    }

    /// <summary>The most elements that one buffer can hold.</summary>
    public static int MaxLength => (Array.MaxLength - ElementsOfSpacing) / ElementsPerLine * ElementsPerLine;

    public static int ElementsPerLine => Alignment / Unsafe.SizeOf<T>();

    public int Length { get; }

    private static int ElementsOfSpacing => Spacing / Unsafe.SizeOf<T>();

    public Span<T> Span => _array.AsSpan(_offset, Length);

    public Memory<T> Memory => _array.AsMemory(_offset, Length);

    /// <summary>The number of elements, rounded up to whole cache lines.</summary>
    public static long RoundUp(long length) => (length + ElementsPerLine - 1) / ElementsPerLine * ElementsPerLine;

    public ref T At(int offset) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _offset + offset);
}
