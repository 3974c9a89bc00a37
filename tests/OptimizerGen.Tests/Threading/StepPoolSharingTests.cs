using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>Who takes part in a run, and who is woken for it.</summary>
public sealed class StepPoolSharingTests
{
    [Fact]
    public void One_thread_means_the_callers()
    {
        using StepPool pool = Pools.Awake(3);
        for (int run = 0; run < 1000; run++)
        {
            Assert.Equal([Environment.CurrentManagedThreadId], Pools.ThreadsOf(pool, 8, 1000, degree: 1));
        }
    }

    [Fact]
    public void No_more_threads_take_part_than_allowed()
    {
        using StepPool pool = Pools.Eager(8);
        int now = 0;
        var work = new ActionWork(_ =>
        {
            Assert.InRange(Interlocked.Increment(ref now), 1, 3);
            Thread.Yield();
            Interlocked.Decrement(ref now);
        });
        for (int run = 0; run < 500; run++)
        {
            pool.Run(work, 20, 1000, degree: 3);
        }
    }

    [Fact]
    public void A_small_run_stays_with_its_caller()
    {
        using StepPool pool = Pools.Awake(2);
        Assert.Equal([Environment.CurrentManagedThreadId], Pools.ThreadsOf(pool, 8, elements: 99, degree: 2));
    }

    [Fact]
    public void A_thread_that_is_awake_joins()
    {
        using StepPool pool = Pools.Awake(2);
        Assert.True(Pools.IsShared(pool, 100, 2));
    }

    [Fact]
    public void Parked_threads_are_left_asleep_below_the_threshold()
    {
        using StepPool pool = Pools.Asleep(3);
        Pools.WaitUntilParked(pool, 2);
        for (int run = 0; run < 1000; run++)
        {
            Assert.Equal([Environment.CurrentManagedThreadId], Pools.ThreadsOf(pool, 8, 1000, 3));
        }

        Assert.Equal(2, pool.ParkedThreads);
    }

    [Fact]
    public void Runs_that_follow_each_other_wake_parked_threads()
    {
        using StepPool pool = Pools.BackToBack(2);
        Pools.WaitUntilParked(pool, 1);
        int[] caller = [Environment.CurrentManagedThreadId];
        Assert.Equal(caller, Pools.ThreadsOf(pool, 8, 100, 2));
        Assert.Equal(caller, Pools.ThreadsOf(pool, 8, 100, 2));
        Assert.True(Pools.IsShared(pool, 100, 2));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_large_run_wakes_all_its_threads_and_they_park_again(int degree)
    {
        using StepPool pool = Pools.Eager(degree);
        for (int run = 0; run < 20; run++)
        {
            Pools.WaitUntilParked(pool, degree - 1);
            using var meeting = new Barrier(degree);
            pool.Run(new ActionWork(_ => Assert.True(meeting.SignalAndWait(Pools.Patience))), degree, 1000, degree);
        }

        Pools.WaitUntilParked(pool, degree - 1);
    }

    [Fact]
    public void Only_as_many_threads_are_made_as_asked_for()
    {
        using StepPool pool = Pools.Asleep(3);
        pool.Prepare(2);
        Pools.WaitUntilParked(pool, 2);
        pool.Prepare(1000);
        Pools.WaitUntilParked(pool, StepPool.MaxDegree - 1);
    }

    [Fact]
    public void A_thread_held_up_in_one_run_does_not_hold_up_another()
    {
        using StepPool pool = Pools.Eager(2);
        using var isHeldUp = new CountdownEvent(2);
        using var mayGoOn = new ManualResetEventSlim();
        var first = new Thread(() => pool.Run(
            new ActionWork(_ =>
            {
                isHeldUp.Signal();
                mayGoOn.Wait();
            }),
            2,
            1000,
            2));
        first.Start();
        Assert.True(isHeldUp.Wait(Pools.Patience));

        var second = new CountedWork(10);
        pool.Run(second, 10, 1000, 2);
        Assert.False(second.Times.ContainsAnyExcept(1));
        mayGoOn.Set();
        first.Join();
    }
}
