using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>Counts the bytes of all threads, so nothing else may run beside it.</summary>
[Collection(nameof(StepPoolAllocationTests))]
[CollectionDefinition(nameof(StepPoolAllocationTests), DisableParallelization = true)]
public sealed class StepPoolAllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void No_thread_allocates_while_runs_are_shared(int degree)
    {
        using StepPool pool = Pools.Eager(degree);
        var work = new CountedWork(40);
        long least = long.MaxValue;
        // The test's host allocates on threads of its own now and then; the pool would do so every time.
        for (int attempt = 0; attempt < 20 && least != 0; attempt++)
        {
            long own = GC.GetAllocatedBytesForCurrentThread();
            long all = GC.GetTotalAllocatedBytes(precise: true);
            for (int run = 0; run < 1000; run++)
            {
                pool.Run(work, 40, 1000, degree);
            }

            long total = GC.GetTotalAllocatedBytes(precise: true) - all;
            if (attempt > 0)
            {
                Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - own);
                least = Math.Min(least, total);
            }
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Waking_a_parked_thread_allocates_nothing()
    {
        using StepPool pool = Pools.BackToBack(2);
        var work = new CountedWork(4);
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 20 && least != 0; attempt++)
        {
            long all = GC.GetTotalAllocatedBytes(precise: true);
            for (int run = 0; run < 200; run++)
            {
                while (pool.ParkedThreads == 0)
                {
                    Thread.Yield();
                }

                pool.Run(work, 4, 1000, 2);
            }

            least = attempt == 0 ? least : Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - all);
        }

        Assert.Equal(0, least);
    }
}
