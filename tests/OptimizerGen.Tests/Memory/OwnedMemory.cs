using System.Buffers;

namespace OptimizerGen.Tests.Memory;

/// <summary>Memory that its owner may take away again, and that knows how often it is held.</summary>
internal sealed class OwnedMemory(params double[] values) : MemoryManager<double>
{
    private bool _isDisposed;

    /// <summary>How many hold it now.</summary>
    public int Pins { get; private set; }

    public double[] Values => values;

    public void TakeAway() => _isDisposed = true;

    public override Span<double> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return values;
    }

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var handle = System.Runtime.InteropServices.GCHandle.Alloc(values, System.Runtime.InteropServices.GCHandleType.Pinned);
        Pins++;
        return new MemoryHandle((double*)handle.AddrOfPinnedObject() + elementIndex, handle, this);
    }

    public override void Unpin() => Pins--;

    protected override void Dispose(bool disposing)
    {
    }
}
