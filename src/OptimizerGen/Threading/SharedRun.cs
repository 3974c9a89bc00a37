using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace OptimizerGen.Threading;

/// <summary>
/// The run that a caller shares with the pool's threads. The caller takes chunks from the front and the others from
/// the back, so that from step to step the same memory tends to stay with the same core.
/// </summary>
/// <remarks>
/// The fields of a run are written before its claims are opened and not again until every chunk that was taken is
/// finished. Who takes a chunk therefore reads the fields of that chunk's own run.
/// </remarks>
internal sealed class SharedRun
{
    // How often a caller looks for the last chunks before it leaves its core to others: some ten microseconds.
    private const int ShortTurns = 100;

    // Two threads get about as much done, and the last chunk of one takes about as long as a chunk of the other. Where one
    // is this many times behind, and for longer than anything but the system takes a core away, it was held up.
    private const int TimesBehind = 3;

    // Longer than the system gives a core to somebody else in turn. Whose thread does not come back in that time (a debugger
    // holds it, or the caller's priority keeps it off the only core) is not brought back by looking for it.
    private static readonly long s_longestLook = Stopwatch.Frequency / 100;

    private static readonly long s_shortestHold = Stopwatch.Frequency / 20_000;

    private ChunkClaims _claims;
    private PaddedLong _finishedByOthers;
    private PooledWork? _work;
    private ExceptionDispatchInfo? _failure;
    private int _first;
    private int _count;
    private int _degree;

    /// <summary>How many threads may take part in the latest run, the caller included.</summary>
    public int Degree => Volatile.Read(ref _degree);

    /// <summary>Whether the pool's thread of that index would find a chunk to take.</summary>
    public bool IsOpenTo(int thread) => !ChunkClaims.IsEmpty(_claims.Read()) && thread < _degree;

    /// <summary>Offers the chunks from <paramref name="first"/> on, at most <see cref="ChunkClaims.MaxChunks"/>.</summary>
    public void Open(PooledWork work, int first, int count, int degree)
    {
        _work = work;
        _first = first;
        _count = count;
        _degree = degree;
        _finishedByOthers.Value = 0;
        _claims.Open(count);
    }

    /// <summary>The caller's part: works as long as there are chunks, then waits for those that others hold.</summary>
    /// <returns>How long the run was held up by a thread that lost its core, in ticks of the stopwatch; mostly 0.</returns>
    public long Finish()
    {
        long start = Stopwatch.GetTimestamp();
        int own = 0;
        while (_claims.TryTakeFirst(out int chunk))
        {
            Do(chunk);
            own++;
        }

        // Every chunk that is not the caller's was taken by a thread that counts it when it is done. Threads without
        // a chunk are not waited for: whatever they try next fails, for the claims are empty or of another generation.
        // Reading the count with acquire makes what those threads wrote visible here.
        int others = _count - own;
        long ownEnd = Stopwatch.GetTimestamp();
        WaitForOthers(others, ownEnd);
        long end = Stopwatch.GetTimestamp();

        ExceptionDispatchInfo? failure = _failure;
        _work = null;
        _failure = null;
        failure?.Throw();
        return TimeHeldUp(own, others, ownEnd - start, end - ownEnd);
    }

    private long TimeHeldUp(int own, int others, long working, long waiting)
    {
        bool isAnotherBehind = waiting > s_shortestHold && waiting * own > TimesBehind * working;
        bool isCallerBehind = working > 2 * s_shortestHold && others >= TimesBehind * own * (_degree - 1);
        return isAnotherBehind ? waiting : isCallerBehind ? working : 0;
    }

    /// <summary>The part of the pool's thread of that index: takes chunks as long as it may. False when there was none for it.</summary>
    public bool Join(int thread)
    {
        bool hasJoined = false;
        while (true)
        {
            long seen = _claims.Read();
            // The degree may already be a later run's, but then the word has changed and the claim fails.
            if (ChunkClaims.IsEmpty(seen) || thread >= _degree)
            {
                return hasJoined;
            }

            if (_claims.TryTakeLast(seen, out int chunk))
            {
                Do(chunk);
                Interlocked.Increment(ref _finishedByOthers.Value);
                hasJoined = true;
            }
        }
    }

    private void Do(int chunk)
    {
        // Once a chunk has failed, those not begun are only counted.
        if (Volatile.Read(ref _failure) is not null)
        {
            return;
        }

        try
        {
            _work!.RunChunk(_first + chunk);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
        }
    }

    // A chunk takes microseconds, unless its thread has lost its core; then the core is better left to whom it needs.
    // Nothing here throws, so the caller never leaves while its memory is still being written.
    private void WaitForOthers(int others, long start)
    {
        bool isInterrupted = false;
        for (int turn = 0; Volatile.Read(ref _finishedByOthers.Value) < others; turn++)
        {
            if (turn < ShortTurns)
            {
                Thread.SpinWait(8);
            }
            else if (Stopwatch.GetTimestamp() - start < s_longestLook)
            {
                Thread.Yield();
            }
            else
            {
                isInterrupted |= !TrySleep();
            }
        }

        if (isInterrupted)
        {
            // Meant for the caller, at the next place where it can be interrupted.
            Thread.CurrentThread.Interrupt();
        }
    }

    private static bool TrySleep()
    {
        try
        {
            Thread.Sleep(1);
            return true;
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
    }
}
