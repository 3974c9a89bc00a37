using System.Runtime.CompilerServices;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Runtime;

/// <summary>Steps that threads share: what they allocate, and what a failure leaves. Counts the bytes of all threads, so nothing else may run beside it.</summary>
[Collection(nameof(SharedStepTests))]
[CollectionDefinition(nameof(SharedStepTests), DisableParallelization = true)]
public sealed class SharedStepTests
{
    private const int Length = 50_007;

    [Theory]
    [InlineData("Adam", 2)]
    [InlineData("Lamb", 3)]
    [InlineData("AdamBFloat16", 3)]
    public void No_thread_allocates_in_a_shared_step(string rule, int degree)
    {
        using var executor = new SharingExecutor(degree);
        Optimizer<float> optimizer = OptimizerCatalogue.Create<float>(rule, Length);
        optimizer.Executor = executor;
        optimizer.MaxDegreeOfParallelism = degree;
        optimizer.ClipGlobalNorm = 1;
        float[] theta = new float[Length], gradient = new float[Length];
        Array.Fill(gradient, 0.5f);
        long least = long.MaxValue;
        // The test's host allocates on threads of its own now and then; a step would do so every time.
        for (int attempt = 0; attempt < 20 && least != 0; attempt++)
        {
            long all = GC.GetTotalAllocatedBytes(precise: true);
            for (int step = 0; step < 20; step++)
            {
                optimizer.Step(theta, gradient);
            }

            long total = GC.GetTotalAllocatedBytes(precise: true) - all;
            least = attempt > 0 ? Math.Min(least, total) : least;
        }

        Assert.Equal(0, least);
        Assert.Equal(executor.SharedPhases * (degree - 1), executor.Helpers);
        Assert.True(executor.SharedPhases >= 80);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_a_loop_that_failed_the_step_is_not_counted_and_the_next_one_works(int degree)
    {
        using var executor = new SharingExecutor(degree);
        var optimizer = new Failing(Length) { Executor = executor, MaxDegreeOfParallelism = degree };
        float[] theta = new float[Length], gradient = new float[Length];
        optimizer.Step(theta, gradient);
        optimizer.Pass.FailsFrom = Length / 2;
        Assert.Throws<InvalidTimeZoneException>(() => optimizer.Step(theta, gradient));
        Assert.Equal((1, 0), (optimizer.StepCount, optimizer.SkippedSteps));

        optimizer.Pass.FailsFrom = int.MaxValue;
        float[] before = [.. theta];
        optimizer.Step(theta, gradient);
        Assert.Equal(2, optimizer.StepCount);
        Bits.Same<float>("theta", [.. before.Select(value => value + 1)], theta);
        Assert.Equal(degree > 1 ? 3 * (degree - 1) : 0, executor.Helpers);
    }

    /// <summary>θ ← θ + 1 in a loop that can fail.</summary>
    private sealed class Failing : Optimizer<float>
    {
        private static readonly OptimizerDescription s_description = new() { Name = "Failing" };

        public Failing(int length)
            : base(s_description, length)
        {
        }

        public FailingPass Pass { get; } = new();

        protected override void Update(int phase, in StepFrame<float> frame) => frame.Run(Pass);
    }

    private sealed class FailingPass : StepPass<float>
    {
        private int _done;

        /// <summary>The elements done in all steps after which it fails.</summary>
        public int FailsFrom
        {
            get;
            set
            {
                field = value;
                _done = 0;
            }
        } = int.MaxValue;

        public override void Run(in Segment<float> segment, ReadOnlySpan<double> numbers)
        {
            if (Interlocked.Add(ref _done, segment.Length) > FailsFrom)
            {
                throw new InvalidTimeZoneException();
            }

            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref segment.Parameters<float>(), i) += 1;
            }
        }
    }
}
