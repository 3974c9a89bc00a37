using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>Every chunk once, whoever does it.</summary>
public sealed class StepPoolTests
{
    public static TheoryData<int, int> Cuts
    {
        get
        {
            var cuts = new TheoryData<int, int>();
            foreach (int degree in (int[])[1, 2, 3, 8])
            {
                foreach (int chunks in (int[])[0, 1, 2, 3, 7, 64, 1000])
                {
                    cuts.Add(degree, chunks);
                }
            }

            return cuts;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Every_chunk_is_done_exactly_once(int degree, int chunks)
    {
        using StepPool pool = Pools.Eager(degree);
        const int Runs = 2000;
        var work = new CountedWork(chunks);
        for (int run = 1; run <= Runs; run++)
        {
            pool.Run(work, chunks, 1000, degree);
            Assert.False(work.Times.ContainsAnyExcept(run));
        }
    }

    [Fact]
    public void More_chunks_than_one_run_can_count_are_done_exactly_once()
    {
        using StepPool pool = Pools.Eager(3);
        var work = new CountedWork((2 * ChunkClaims.MaxChunks) + 7);
        pool.Run(work, work.Chunks, 1000, 3);
        Assert.False(work.Times.ContainsAnyExcept(1));
    }

    [Fact]
    public void Runs_of_all_sizes_follow_each_other_on_one_pool()
    {
        using StepPool pool = Pools.Eager(8);
        var random = new Random(1);
        for (int run = 0; run < 3000; run++)
        {
            var work = new CountedWork(random.Next(0, 40));
            pool.Run(work, work.Chunks, 1000, random.Next(1, 12));
            Assert.False(work.Times.ContainsAnyExcept(1));
        }
    }

    [Fact]
    public void Two_callers_at_once_both_get_all_their_chunks()
    {
        using StepPool pool = Pools.Eager(3);
        Parallel.Invoke(Call, Call, Call);

        void Call()
        {
            var work = new CountedWork(17);
            for (int run = 1; run <= 3000; run++)
            {
                pool.Run(work, work.Chunks, 1000, 3);
                Assert.False(work.Times.ContainsAnyExcept(run));
            }
        }
    }

    [Fact]
    public void A_chunk_can_run_work_itself()
    {
        using StepPool pool = Pools.Eager(3);
        var inner = new CountedWork(5);
        pool.Run(new ActionWork(_ => pool.Run(inner, 5, 1000, 3)), 8, 1000, 3);
        Assert.False(inner.Times.ContainsAnyExcept(8));
    }

    [Fact]
    public void What_a_chunk_wrote_is_there_when_the_run_is_over()
    {
        using StepPool pool = Pools.Eager(3);
        var values = new long[64 * 16];
        var work = new ActionWork(chunk =>
        {
            foreach (ref long value in values.AsSpan(chunk * 16, 16))
            {
                value++;
            }
        });
        for (int run = 1; run <= 2000; run++)
        {
            pool.Run(work, 64, 1000, 3);
            Assert.False(values.AsSpan().ContainsAnyExcept(run));
        }
    }

    [Fact]
    public void After_disposal_a_caller_works_alone()
    {
        StepPool pool = Pools.Eager(3);
        pool.Dispose();
        Assert.Equal([Environment.CurrentManagedThreadId], Pools.ThreadsOf(pool, 20, 1000, 3));
        Assert.Equal(0, pool.ParkedThreads);
    }

    [Fact]
    public void After_disposal_no_threads_are_made()
    {
        StepPool pool = Pools.Asleep(2);
        pool.Dispose();
        pool.Prepare(8);
        Assert.Equal(1, pool.ThreadCount);
    }
}
