using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>Pools whose thresholds leave nothing to the clock, and what several tests ask of a pool.</summary>
internal static class Pools
{
    private static readonly TimeSpan s_ever = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_never = TimeSpan.FromTicks(-1);

    /// <summary>Long enough for any thread to get its turn; only a failing test waits that long.</summary>
    public static TimeSpan Patience => TimeSpan.FromMinutes(1);

    /// <summary>Every run wakes the threads it may use.</summary>
    public static StepPool Eager(int degree) => Make(degree, new PoolThresholds(0, 0, s_never, TimeSpan.FromMicroseconds(50)));

    /// <summary>Threads park at once and no run wakes them.</summary>
    public static StepPool Asleep(int degree) => Make(degree, new PoolThresholds(0, long.MaxValue, s_never, TimeSpan.Zero));

    /// <summary>Threads never park, and no run would wake them.</summary>
    public static StepPool Awake(int degree) => Make(degree, new PoolThresholds(100, long.MaxValue, s_never, s_ever));

    /// <summary>Threads park at once, and every run counts as following the one before.</summary>
    public static StepPool BackToBack(int degree) => Make(degree, new PoolThresholds(100, long.MaxValue, s_ever, TimeSpan.Zero));

    /// <summary>Every run wakes the threads it may use, until a caller has had to wait for one of them; then none does until the clock is moved.</summary>
    public static StepPool Cautious(int degree, ManualClock clock) => Make(degree, new PoolThresholds(0, 0, s_never, TimeSpan.Zero, Resting: 10_000_000), clock);

    public static void WaitUntilParked(StepPool pool, int threads) =>
        Assert.True(SpinWait.SpinUntil(() => pool.ParkedThreads == threads, Patience));

    /// <summary>Runs two chunks that wait for each other, so that two threads must take part; false when one was left alone.</summary>
    public static bool IsShared(StepPool pool, long elements, int degree)
    {
        using var meeting = new Barrier(2);
        bool met = true;
        pool.Run(new ActionWork(_ => met &= meeting.SignalAndWait(Patience)), 2, elements, degree);
        return met;
    }

    /// <summary>The threads that did the chunks of a run.</summary>
    public static HashSet<int> ThreadsOf(StepPool pool, int chunks, long elements, int degree)
    {
        var threads = new HashSet<int>();
        pool.Run(
            new ActionWork(_ =>
            {
                lock (threads)
                {
                    threads.Add(Environment.CurrentManagedThreadId);
                }
            }),
            chunks,
            elements,
            degree);
        return threads;
    }

    private static StepPool Make(int degree, PoolThresholds thresholds, TimeProvider? clock = null)
    {
        var pool = new StepPool(thresholds, clock);
        pool.Prepare(degree);
        return pool;
    }
}
