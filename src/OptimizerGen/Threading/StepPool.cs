using System.Diagnostics;
using System.Runtime.Loader;

namespace OptimizerGen.Threading;

/// <summary>
/// The threads that steps are shared among. Nobody waits for a thread that holds no chunk, so one that sleeps or has
/// lost its core costs a run nothing.
/// </summary>
/// <param name="thresholds">When sharing pays.</param>
/// <param name="clock">What rests are measured by; the stopwatch where it is left out.</param>
internal sealed class StepPool(PoolThresholds thresholds, TimeProvider? clock = null) : IDisposable
{
    /// <summary>The most threads of one run, the caller included.</summary>
    public const int MaxDegree = 64;

    // Two optimizers stepped one after the other between long pauses follow each other once; steps back to back do so again and again.
    private const int FollowersBeforeWaking = 2;

    private readonly SharedRun _run = new();
    private readonly PoolRest _rest = new(thresholds.Resting, clock ?? TimeProvider.System);
    private readonly Lock _making = new();
    // Place 0 is the caller's.
    private readonly PoolThread?[] _threads = new PoolThread?[MaxDegree];
    private readonly long _following = (long)(thresholds.Following.TotalSeconds * Stopwatch.Frequency);
    private int _threadCount = 1;
    private int _isBusy;
    private int _followers;
    private bool _isDisposed;
    private long _lastEnd = long.MinValue / 2;

    /// <summary>The pool of the process, or of the load context that this assembly is to be unloaded with.</summary>
    public static StepPool Shared { get; } = MakeShared();

    /// <summary>
    /// Whether a thread lost its core in a late run, so that the next runs are done alone. Meanwhile no thread looks out:
    /// on the core that this leaves free, the system finds room for whoever wanted one.
    /// </summary>
    public bool IsResting => _rest.IsOn;

    /// <summary>How many threads a run may use at most for now, the caller included.</summary>
    public int ThreadCount => Volatile.Read(ref _threadCount);

    /// <summary>The elements below which a run is done by its caller alone.</summary>
    public long SharedFrom => thresholds.SharedFrom;

    /// <summary>How many threads have been made and now sleep until they are woken.</summary>
    public int ParkedThreads
    {
        get
        {
            int parked = 0;
            foreach (PoolThread? thread in _threads)
            {
                parked += thread is { IsParked: true } ? 1 : 0;
            }

            return parked;
        }
    }

    /// <summary>
    /// Makes the threads that runs of <paramref name="degree"/> threads need, the caller being one of them. They may
    /// be more than there are processors, but at most <see cref="MaxDegree"/>.
    /// </summary>
    public void Prepare(int degree)
    {
        if (Math.Min(degree, MaxDegree) <= ThreadCount)
        {
            return;
        }

        lock (_making)
        {
            for (int index = _threadCount; !_isDisposed && index < Math.Min(degree, MaxDegree); index++)
            {
                var thread = new PoolThread(this, _run, index, thresholds.Spinning);
                thread.Start();
                _threads[index] = thread;
                Volatile.Write(ref _threadCount, index + 1);
            }
        }
    }

    /// <summary>
    /// Does the chunks 0 … <paramref name="chunks"/> − 1, on up to <paramref name="degree"/> threads of which the caller
    /// is one, and returns when all are done. Allocates nothing. When a chunk throws, those not begun are left out and
    /// the first exception is thrown here.
    /// </summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="chunks">How many chunks there are.</param>
    /// <param name="elements">How many elements they have together; decides whether sharing pays.</param>
    /// <param name="degree">The most threads to work at a time; no more take part than were prepared.</param>
    public void Run(PooledWork work, int chunks, long elements, int degree)
    {
        int threads = Math.Min(Math.Min(degree, chunks), ThreadCount);
        // A run from within a chunk, or beside another caller's, finds the pool busy and is done alone.
        if (threads < 2 || elements < thresholds.SharedFrom || Interlocked.CompareExchange(ref _isBusy, 1, 0) != 0)
        {
            RunAlone(work, chunks);
            return;
        }

        try
        {
            long now = Stopwatch.GetTimestamp();
            bool follows = Follows(now);
            bool wakes = follows || elements >= thresholds.WokenFrom;
            if (!IsResting && (wakes || IsAnyAwake(threads)))
            {
                RunShared(work, chunks, threads, wakes);
            }
            else
            {
                RunAlone(work, chunks);
            }
        }
        finally
        {
            _lastEnd = Stopwatch.GetTimestamp();
            Volatile.Write(ref _isBusy, 0);
        }
    }

    /// <summary>
    /// Wakes the parked threads below <paramref name="waker"/> in the tree whose node i has the branches 2i + 1 and
    /// 2i + 2. A woken thread wakes its own branches, so the caller, who is the root, soon gets to work however many there are.
    /// </summary>
    public void Wake(int waker, int degree)
    {
        for (int branch = (2 * waker) + 1; branch <= (2 * waker) + 2 && branch < degree; branch++)
        {
            if (!_threads[branch]!.TryWake())
            {
                Wake(branch, degree);
            }
        }
    }

    /// <summary>Lets the threads end. Runs are then done by their callers alone, and no more threads are made.</summary>
    public void Dispose()
    {
        lock (_making)
        {
            _isDisposed = true;
            Volatile.Write(ref _threadCount, 1);
            foreach (PoolThread? thread in _threads)
            {
                thread?.Dispose();
            }
        }
    }

    // A thread that runs code of a load context keeps it from being collected.
    private static StepPool MakeShared()
    {
        var pool = new StepPool(PoolThresholds.Default);
        if (AssemblyLoadContext.GetLoadContext(typeof(StepPool).Assembly) is { IsCollectible: true } context)
        {
            context.Unloading += _ => pool.Dispose();
        }

        return pool;
    }

    private static void RunAlone(PooledWork work, int chunks)
    {
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            work.RunChunk(chunk);
        }
    }

    private void RunShared(PooledWork work, int chunks, int threads, bool wakes)
    {
        int count;
        long heldUp = 0;
        for (int first = 0; first < chunks; first += count)
        {
            count = Math.Min(chunks - first, ChunkClaims.MaxChunks);
            _run.Open(work, first, count, threads);
            if (wakes)
            {
                Wake(0, threads);
            }

            heldUp += _run.Finish();
        }

        if (heldUp > 0)
        {
            _rest.Begin(heldUp);
        }
    }

    private bool Follows(long now)
    {
        bool isClose = now - _lastEnd <= _following;
        _followers = isClose ? Math.Min(_followers + 1, FollowersBeforeWaking) : 0;
        return _followers == FollowersBeforeWaking;
    }

    private bool IsAnyAwake(int threads)
    {
        for (int index = 1; index < threads; index++)
        {
            if (!_threads[index]!.IsParked)
            {
                return true;
            }
        }

        return false;
    }
}
