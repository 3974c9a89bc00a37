using OptimizerGen.Execution;
using OptimizerGen.Optimizers;
using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>Threads are made for the work that there is, not for the number that may be used.</summary>
public sealed class WantedThreadsTests
{
    [Theory]
    [InlineData(100, 64, 0)]
    [InlineData(16_383, 64, 0)]
    [InlineData(20_000, 64, 3)]
    [InlineData(20_000, 2, 2)]
    [InlineData(20_000, 1, 0)]
    [InlineData(10_000_000, 64, 64)]
    [InlineData(10_000_000, 3, 3)]
    public void A_vector_wants_a_thread_for_each_chunk_and_no_more(int length, int degree, int wanted)
    {
        var executor = new AskedExecutor();
        var descent = new GradientDescent<float>(length) { MaxDegreeOfParallelism = degree };
        descent.Executor = executor;
        Assert.Equal(wanted, executor.Most);
        descent.MaxDegreeOfParallelism = degree;
        Assert.Equal(wanted, executor.Most);
    }

    [Fact]
    public void A_set_wants_them_for_all_of_its_tensors_together()
    {
        ParameterSet<float> model = [];
        for (int i = 0; i < 10; i++)
        {
            model.Add($"small{i}", 10_000);
        }

        var executor = new AskedExecutor();
        var whole = new GradientDescent<float>(model) { MaxDegreeOfParallelism = 64, Executor = executor };
        Assert.InRange(executor.Most, 10, 14);

        executor = new AskedExecutor();
        var part = new GradientDescent<float>(model.Matching("small0|small1")) { MaxDegreeOfParallelism = 64, Executor = executor };
        Assert.Equal(3, executor.Most);
        Assert.Equal((100_000L, 20_000L), (whole.Length, part.Length));
    }

    [Fact]
    public void A_pool_makes_no_more_than_it_is_asked_for_and_keeps_them()
    {
        using var pool = new StepPool(PoolThresholds.Default);
        var descent = new GradientDescent<float>(20_000) { MaxDegreeOfParallelism = 64, Executor = new PoolExecutor(pool) };
        Assert.Equal(3, pool.ThreadCount);
        descent.MaxDegreeOfParallelism = 2;
        Assert.Equal(3, pool.ThreadCount);
        var small = new GradientDescent<float>(1_000) { MaxDegreeOfParallelism = 64, Executor = new PoolExecutor(pool) };
        Assert.Equal((3, 1_000L), (pool.ThreadCount, small.Length));
    }

    /// <summary>Notes the most threads that it was asked to make ready, and does everything alone.</summary>
    private sealed class AskedExecutor : StepExecutor
    {
        public int Most { get; private set; }

        public override long SharedFrom => PoolThresholds.Default.SharedFrom;

        public override void Prepare(int degree) => Most = Math.Max(Most, degree);

        public override void Run(PooledWork work, int chunks, long elements, int degree)
        {
            for (int chunk = 0; chunk < chunks; chunk++)
            {
                work.RunChunk(chunk);
            }
        }
    }
}
