using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen;

/// <summary>Values and gradients of some tensors that lie one after another, at the same offsets in both.</summary>
internal sealed unsafe class MemoryBlock<T>
    where T : struct
{
    // The arrays behind the memory, to be spared the price of asking it for a span at every step; null where there is none.
    private readonly ArraySegment<T> _values;
    private readonly ArraySegment<T> _gradient;
    private MemoryHandle _valuesPin;
    private MemoryHandle _gradientPin;

    private MemoryBlock(Memory<T> values, Memory<T> gradient, int used)
    {
        Values = values;
        Gradient = gradient;
        UsedLength = used;
        MemoryMarshal.TryGetArray(values, out _values);
        MemoryMarshal.TryGetArray(gradient, out _gradient);
    }

    public Memory<T> Values { get; }

    public Memory<T> Gradient { get; }

    /// <summary>The elements that belong to tensors or to the padding after them.</summary>
    public int UsedLength { get; private set; }

    public int Room => Values.Length - UsedLength;

    /// <summary>Whether the memory has an owner who may take it away, so that it is to be pinned while it is worked on.</summary>
    public bool IsForeign => _values.Array is null || _gradient.Array is null;

    public static MemoryBlock<T> Allocate(int capacity) =>
        new(new AlignedBuffer<T>(capacity).Memory, new AlignedBuffer<T>(capacity).Memory, 0);

    /// <summary>A block around the caller's memory holds one tensor and has no room for another.</summary>
    public static MemoryBlock<T> Around(Memory<T> values, Memory<T> gradient) => new(values, gradient, values.Length);

    /// <summary>Reserves <paramref name="length"/> elements and returns the offset of the first.</summary>
    public int Take(int length)
    {
        int offset = UsedLength;
        UsedLength += length;
        return offset;
    }

    /// <summary>Holds foreign memory in place until <see cref="Unpin"/>; from then on asking for an element cannot fail.</summary>
    /// <param name="name">The tensor in it, for the message.</param>
    /// <exception cref="InvalidOperationException">The owner does not give the memory out, as when it is disposed of. Nothing is pinned then.</exception>
    public void Pin(string name)
    {
        _valuesPin = Pin(Values, _values, name, "values");
        try
        {
            _gradientPin = Pin(Gradient, _gradient, name, "gradient");
        }
        catch
        {
            Unpin();
            throw;
        }
    }

    /// <summary>Lets go of what <see cref="Pin(string)"/> holds.</summary>
    public void Unpin()
    {
        _valuesPin.Dispose();
        _gradientPin.Dispose();
        _valuesPin = _gradientPin = default;
    }

    public ref T ValueAt(int offset) => ref At(_values, _valuesPin.Pointer, Values, offset);

    public ref T GradientAt(int offset) => ref At(_gradient, _gradientPin.Pointer, Gradient, offset);

    private static ref T At(ArraySegment<T> array, void* pinned, Memory<T> memory, int offset)
    {
        ref T first = ref array.Array is not null
            ? ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array.Array), array.Offset)
            : ref pinned is not null ? ref Unsafe.AsRef<T>(pinned) : ref MemoryMarshal.GetReference(memory.Span);
        return ref Unsafe.Add(ref first, offset);
    }

    private static MemoryHandle Pin(Memory<T> memory, ArraySegment<T> array, string name, string what)
    {
        if (array.Array is not null)
        {
            return default;
        }

        try
        {
            // The span is checked against the length that was adopted; a pin alone is not.
            _ = memory.Span;
            return memory.Pin();
        }
#pragma warning disable CA1031 // The owner is anybody's code; whatever it throws becomes one sentence.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            throw new InvalidOperationException(
                $"The {what} of '{name}' cannot be reached, because the owner of the adopted memory refuses it ({fault.Message}): "
                + "keep that memory alive for as long as the parameter set is used.",
                fault);
        }
    }
}
