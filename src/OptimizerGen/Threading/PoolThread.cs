using System.Diagnostics;
using System.Globalization;

namespace OptimizerGen.Threading;

/// <summary>One thread of the pool: takes part in runs, looks out for the next one for a short while, then parks.</summary>
internal sealed class PoolThread : IDisposable
{
    private const long Awake = 0, Parked = 1;

    private readonly StepPool _pool;
    private readonly SharedRun _run;
    private readonly int _index;
    private readonly long _patience;
    private readonly EventWaitHandle _signal = new AutoResetEvent(false);
    private PaddedLong _state;
    private int _isEnding;

    /// <param name="pool">The pool, which this thread wakes others of.</param>
    /// <param name="run">The pool's run.</param>
    /// <param name="index">From 1 on; 0 is whoever calls the pool.</param>
    /// <param name="spinning">How long to look out for more work.</param>
    public PoolThread(StepPool pool, SharedRun run, int index, TimeSpan spinning)
    {
        _pool = pool;
        _run = run;
        _index = index;
        // A thread more than there are processors would look out on a core that another one needs.
        _patience = index < Environment.ProcessorCount ? (long)(spinning.TotalSeconds * Stopwatch.Frequency) : 0;
    }

    public bool IsParked => Volatile.Read(ref _state.Value) == Parked;

    public void Start()
    {
        var thread = new Thread(Live)
        {
            IsBackground = true,
            Name = string.Create(CultureInfo.InvariantCulture, $"OptimizerGen step helper {_index}"),
        };

        // What the maker's thread carries along (culture, AsyncLocal values) is nothing to this one.
        thread.UnsafeStart();
    }

    /// <summary>Wakes the thread without waiting for it; false when it was awake.</summary>
    public bool TryWake()
    {
        // Who changes the state from parked to awake, and only who does so, owes the signal.
        if (!IsParked || Interlocked.CompareExchange(ref _state.Value, Awake, Parked) != Parked)
        {
            return false;
        }

        _signal.Set();
        return true;
    }

    /// <summary>Lets the thread end when it has finished its chunk, without waiting for that.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _isEnding, 1);
        TryWake();
    }

    private bool IsEnding => Volatile.Read(ref _isEnding) != 0;

    private void Live()
    {
        while (!IsEnding)
        {
            WorkAndLookOut();
            Park();
        }

        // The state is awake, so nobody will set the signal any more.
        _signal.Dispose();
    }

    private void WorkAndLookOut()
    {
        long until = Stopwatch.GetTimestamp() + _patience;
        do
        {
            if (_run.Join(_index))
            {
                until = Stopwatch.GetTimestamp() + _patience;
            }
            else
            {
                Thread.SpinWait(4);
            }
        }
        while (Stopwatch.GetTimestamp() < until && !IsEnding && !_pool.IsResting);
    }

    private void Park()
    {
        // A caller opens its run and then looks who is parked; this thread says that it parks and then looks for a
        // run. With a full fence between the two on both sides, at least one of them sees the other.
        Interlocked.Exchange(ref _state.Value, Parked);
        bool hasReason = _run.IsOpenTo(_index) || IsEnding;
        if (hasReason && Interlocked.CompareExchange(ref _state.Value, Awake, Parked) == Parked)
        {
            return;
        }

        _signal.WaitOne();
        if (_run.IsOpenTo(_index))
        {
            _pool.Wake(_index, _run.Degree);
        }
    }
}
