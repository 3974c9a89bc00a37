using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>Values and gradients of some tensors that lie one after another, at the same offsets in both.</summary>
internal sealed class MemoryBlock<T>
    where T : struct
{
    // The arrays behind the memory, to be spared the price of asking it for a span at every step; null where there is none.
    private readonly ArraySegment<T> _values;
    private readonly ArraySegment<T> _gradient;

    private MemoryBlock(Memory<T> values, Memory<T> gradient, int used)
    {
        Values = values;
        Gradient = gradient;
        Used = used;
        MemoryMarshal.TryGetArray(values, out _values);
        MemoryMarshal.TryGetArray(gradient, out _gradient);
    }

    public Memory<T> Values { get; }

    public Memory<T> Gradient { get; }

    /// <summary>The elements that belong to tensors or to the padding after them.</summary>
    public int Used { get; private set; }

    public int Room => Values.Length - Used;

    public static MemoryBlock<T> Allocate(int capacity) =>
        new(new AlignedBuffer<T>(capacity).Memory, new AlignedBuffer<T>(capacity).Memory, 0);

    /// <summary>A block around the caller's memory holds one tensor and has no room for another.</summary>
    public static MemoryBlock<T> Around(Memory<T> values, Memory<T> gradient) => new(values, gradient, values.Length);

    /// <summary>Reserves <paramref name="length"/> elements and returns the offset of the first.</summary>
    public int Take(int length)
    {
        int offset = Used;
        Used += length;
        return offset;
    }

    public ref T ValueAt(int offset) => ref At(_values, Values, offset);

    public ref T GradientAt(int offset) => ref At(_gradient, Gradient, offset);

    private static ref T At(ArraySegment<T> array, Memory<T> memory, int offset)
    {
        ref T first = ref array.Array is null
            ? ref MemoryMarshal.GetReference(memory.Span)
            : ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array.Array), array.Offset);
        return ref Unsafe.Add(ref first, offset);
    }
}
