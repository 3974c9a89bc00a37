using System.Runtime.InteropServices;

namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>A second thread that waits for each call with open eyes between <see cref="Wake"/> and <see cref="Rest"/>, and sleeps otherwise.</summary>
internal sealed class PartnerThread : IDisposable
{
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private Action _work = () => { };
    private Counters _counters;
    private volatile bool _isWanted;
    private volatile bool _isAwake;
    private volatile bool _isDisposed;

    public PartnerThread()
    {
        _thread = new Thread(Live) { IsBackground = true, Name = "Partner of the limits" };
        _thread.Start();
    }

    public void Wake(Action work)
    {
        _work = work;
        _isWanted = true;
        _wake.Set();
        WaitUntil(isAwake: true);
    }

    public void Rest()
    {
        _isWanted = false;
        WaitUntil(isAwake: false);
    }

    public void Start() => Volatile.Write(ref _counters.Asked, _counters.Asked + 1);

    public void Join()
    {
        while (Volatile.Read(ref _counters.Done) != _counters.Asked)
        {
            Thread.SpinWait(1);
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private void WaitUntil(bool isAwake)
    {
        while (_isAwake != isAwake)
        {
            Thread.Yield();
        }
    }

    private void Live()
    {
        while (!_isDisposed)
        {
            _wake.WaitOne();
            _isAwake = true;
            while (_isWanted)
            {
                if (Volatile.Read(ref _counters.Asked) == _counters.Done)
                {
                    Thread.SpinWait(1);
                    continue;
                }

                _work();
                Volatile.Write(ref _counters.Done, _counters.Done + 1);
            }

            _isAwake = false;
        }
    }

    // Each on cache lines of its own, which only one of the two threads writes.
    [StructLayout(LayoutKind.Explicit, Size = 384)]
    private struct Counters
    {
        [FieldOffset(128)]
        public long Asked;

        [FieldOffset(256)]
        public long Done;
    }
}
