using OptimizerGen.Optimizers;

namespace OptimizerGen.Benchmarks;

public class GradientDescentBenchmark : StepBenchmark
{
    private const float Rate = 1e-6f;

    protected override Optimizer<float> Create(int length) => new GradientDescent<float>(length) { LearningRate = Rate };

    protected override void StepByHand()
    {
        for (int i = 0; i < Parameters.Length; i++)
        {
            Parameters[i] -= Rate * Gradient[i];
        }
    }
}
