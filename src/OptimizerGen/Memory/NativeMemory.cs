using System.Buffers;
using System.Runtime.CompilerServices;

namespace OptimizerGen;

/// <summary>Memory outside the collected heap that its owner keeps where it is for as long as it is used.</summary>
internal sealed unsafe class NativeMemory<T>(void* start, int length) : MemoryManager<T>
    where T : struct
{
    public override Span<T> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new((byte*)start + ((nint)elementIndex * Unsafe.SizeOf<T>()));

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
