using System.Diagnostics;
using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>How long a pool rests, on a clock that stands until it is moved.</summary>
public sealed class PoolRestTests
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMicroseconds(10);
    private readonly ManualClock _clock = new();

    [Fact]
    public void Nobody_rests_before_a_run_was_held_up() => Assert.False(new PoolRest(8, _clock).IsOn);

    [Fact]
    public void A_rest_is_as_many_times_as_long_as_the_hold_and_ends()
    {
        var rest = new PoolRest(8, _clock);
        rest.Begin(ManualClock.Ticks(TimeSpan.FromMilliseconds(2)));
        Assert.Equal(16, Length(rest).TotalMilliseconds, 0.1);
        Assert.False(rest.IsOn);
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.False(rest.IsOn);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(1_000)]
    [InlineData(60_000)]
    [InlineData(100 * 24 * 3_600_000L)]
    public void No_hold_however_long_makes_it_rest_for_more_than_a_tenth_of_a_second(long milliseconds)
    {
        var rest = new PoolRest(8, _clock);
        for (int time = 0; time < 3; time++)
        {
            rest.Begin(ManualClock.Ticks(TimeSpan.FromMilliseconds(milliseconds)));
            Assert.Equal(100, Length(rest).TotalMilliseconds, 0.1);
        }
    }

    [Fact]
    public void Held_up_again_and_again_it_rests_twice_as_long_up_to_a_tenth_of_a_second()
    {
        var rest = new PoolRest(8, _clock);
        double[] lengths = new double[7];
        for (int time = 0; time < lengths.Length; time++)
        {
            rest.Begin(ManualClock.Ticks(TimeSpan.FromMilliseconds(1)));
            lengths[time] = Math.Round(Length(rest).TotalMilliseconds);
            // A while shorter than the rest was.
            _clock.Advance(TimeSpan.FromMilliseconds(4));
        }

        Assert.Equal([8, 16, 32, 64, 100, 100, 100], lengths);
    }

    [Fact]
    public void After_a_good_while_the_next_rest_is_a_first_one()
    {
        var rest = new PoolRest(8, _clock);
        for (int time = 0; time < 3; time++)
        {
            rest.Begin(ManualClock.Ticks(TimeSpan.FromMilliseconds(1)));
            Length(rest);
        }

        _clock.Advance(TimeSpan.FromMilliseconds(33));
        rest.Begin(ManualClock.Ticks(TimeSpan.FromMilliseconds(1)));
        Assert.Equal(8, Length(rest).TotalMilliseconds, 0.1);
    }

    [Fact]
    public void A_pool_that_rests_wakes_nobody_and_shares_again_when_the_rest_is_over()
    {
        using StepPool pool = Pools.Cautious(2, _clock);
        int[] caller = [Environment.CurrentManagedThreadId];
        HoldUp(pool);

        Assert.True(pool.IsResting);
        for (int run = 0; run < 100; run++)
        {
            Assert.Equal(caller, Pools.ThreadsOf(pool, 8, 1000, degree: 2));
        }

        _clock.Advance(TimeSpan.FromMilliseconds(101));
        Assert.False(pool.IsResting);
        Assert.True(Pools.IsShared(pool, 1000, 2));
    }

    private TimeSpan Length(PoolRest rest)
    {
        TimeSpan length = TimeSpan.Zero;
        while (rest.IsOn)
        {
            _clock.Advance(s_moment);
            length += s_moment;
        }

        return length;
    }

    /// <summary>Runs in which the caller waits long for the pool's thread, until it was seen that it did.</summary>
    private static void HoldUp(StepPool pool)
    {
        // The caller may lose its core too, just when it has done its chunk; then it was not the one who waited.
        for (int attempt = 0; attempt < 100 && !pool.IsResting; attempt++)
        {
            using var hasBegun = new ManualResetEventSlim();
            using var isAlone = new ManualResetEventSlim();
            int caller = Environment.CurrentManagedThreadId;
            var worked = Stopwatch.StartNew();
            pool.Run(
                new ActionWork(_ =>
                {
                    if (Environment.CurrentManagedThreadId == caller)
                    {
                        Assert.True(hasBegun.Wait(Pools.Patience));
                        isAlone.Set();
                    }
                    else
                    {
                        hasBegun.Set();
                        Assert.True(isAlone.Wait(Pools.Patience));
                        Thread.Sleep((10 * worked.Elapsed) + TimeSpan.FromMilliseconds(20));
                    }
                }),
                2,
                1000,
                2);
        }
    }
}
