using OptimizerGen.Optimizers;
using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>What a program does that is loaded, run and unloaded again.</summary>
internal static class CollectibleStep
{
    /// <summary>Steps that are shared, so that the pool of this load context has threads.</summary>
    /// <returns>The helpers that the pool has made.</returns>
    public static int Run()
    {
        var adam = new Adam<float>(1_000_000) { MaxDegreeOfParallelism = 3 };
        float[] theta = new float[1_000_000], gradient = new float[1_000_000];
        for (int step = 0; step < 10; step++)
        {
            adam.Step(theta, gradient);
        }

        SpinWait.SpinUntil(() => StepPool.Shared.ParkedThreads == 2, Pools.Patience);
        return StepPool.Shared.ParkedThreads;
    }
}
