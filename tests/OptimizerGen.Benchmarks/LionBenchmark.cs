using OptimizerGen.Optimizers;

namespace OptimizerGen.Benchmarks;

public class LionBenchmark : StepBenchmark
{
    private const float Rate = 1e-6f;
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.99f;

    protected override Optimizer<float> Create(int length) => new Lion<float>(length) { LearningRate = Rate };

    protected override void StepByHand()
    {
        for (int i = 0; i < Parameters.Length; i++)
        {
            float g = Gradient[i];
            float direction = (Beta1 * First[i]) + ((1 - Beta1) * g);
            Parameters[i] -= Rate * MathF.Sign(direction);
            First[i] = (Beta2 * First[i]) + ((1 - Beta2) * g);
        }
    }
}
