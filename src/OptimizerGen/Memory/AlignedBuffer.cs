using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>A zero-filled stretch of pinned memory that starts on a 64-byte boundary and never moves.</summary>
internal sealed class AlignedBuffer<T>
    where T : struct
{
    /// <summary>A cache line, and the widest vector.</summary>
    public const int Alignment = 64;

    private readonly T[] _array;
    private readonly int _offset;

    public unsafe AlignedBuffer(int length)
    {
        Length = length;
        _array = GC.AllocateArray<T>(length + ElementsPerLine, pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        nuint misalignment = address % Alignment;
        _offset = misalignment == 0 ? 0 : (int)((Alignment - misalignment) / (nuint)Unsafe.SizeOf<T>());
    }

    /// <summary>The most elements that one buffer can hold.</summary>
    public static int MaxLength => (Array.MaxLength - ElementsPerLine) / ElementsPerLine * ElementsPerLine;

    public static int ElementsPerLine => Alignment / Unsafe.SizeOf<T>();

    public int Length { get; }

    public Span<T> Span => _array.AsSpan(_offset, Length);

    public Memory<T> Memory => _array.AsMemory(_offset, Length);

    /// <summary>The number of elements, rounded up to whole cache lines.</summary>
    public static long RoundUp(long length) => (length + ElementsPerLine - 1) / ElementsPerLine * ElementsPerLine;

    public ref T At(int offset) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _offset + offset);
}
