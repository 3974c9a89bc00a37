using System.Runtime.CompilerServices;
using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

public sealed class StepPoolFailureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_chunks_exception_reaches_the_caller_and_the_pool_goes_on(int degree)
    {
        using StepPool pool = Pools.Eager(degree);
        var sound = new CountedWork(20);
        for (int run = 1; run <= 200; run++)
        {
            int failing = run % 20;
            Exception thrown = Assert.Throws<InvalidTimeZoneException>(() => pool.Run(
                new ActionWork(chunk =>
                {
                    if (chunk == failing)
                    {
                        Fail();
                    }
                }),
                20,
                1000,
                degree));
            Assert.Contains(nameof(Fail), thrown.StackTrace, StringComparison.Ordinal);
            pool.Run(sound, 20, 1000, degree);
            Assert.False(sound.Times.ContainsAnyExcept(run));
        }
    }

    [Fact]
    public void A_failed_run_ends_only_when_the_chunks_that_were_begun_are_finished()
    {
        using StepPool pool = Pools.Eager(2);
        using var hasBegun = new ManualResetEventSlim();
        int caller = Environment.CurrentManagedThreadId;
        bool isFinished = false;
        Assert.Throws<InvalidTimeZoneException>(() => pool.Run(
            new ActionWork(_ =>
            {
                if (Environment.CurrentManagedThreadId != caller)
                {
                    // Holds its chunk while the caller's fails, and a while longer.
                    hasBegun.Set();
                    Thread.Sleep(20);
                    Volatile.Write(ref isFinished, true);
                    return;
                }

                Assert.True(hasBegun.Wait(Pools.Patience));
                throw new InvalidTimeZoneException();
            }),
            2,
            1000,
            2));
        Assert.True(Volatile.Read(ref isFinished));
    }

    [Fact]
    public void Chunks_not_begun_before_a_failure_are_left_out()
    {
        using StepPool pool = Pools.Asleep(2);
        Pools.WaitUntilParked(pool, 1);
        var done = new List<int>();
        Assert.Throws<InvalidTimeZoneException>(() => pool.Run(
            new ActionWork(chunk =>
            {
                done.Add(chunk);
                if (chunk == 3)
                {
                    throw new InvalidTimeZoneException();
                }
            }),
            10,
            1000,
            2));
        Assert.Equal([0, 1, 2, 3], done);
    }

    // Not inlined, so that the exception's trace names it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fail() => throw new InvalidTimeZoneException();
}
