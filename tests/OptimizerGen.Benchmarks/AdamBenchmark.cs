using OptimizerGen.Optimizers;

namespace OptimizerGen.Benchmarks;

public class AdamBenchmark : StepBenchmark
{
    private const float Rate = 1e-6f;
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    protected override Optimizer<float> Create(int length) => new Adam<float>(length) { LearningRate = Rate };

    protected override void StepByHand()
    {
        float correction1 = 1 - MathF.Pow(Beta1, StepCount);
        float correction2 = 1 - MathF.Pow(Beta2, StepCount);
        for (int i = 0; i < Parameters.Length; i++)
        {
            float g = Gradient[i];
            First[i] = (Beta1 * First[i]) + ((1 - Beta1) * g);
            Second[i] = (Beta2 * Second[i]) + ((1 - Beta2) * g * g);
            Parameters[i] -= Rate * (First[i] / correction1) / (MathF.Sqrt(Second[i] / correction2) + Epsilon);
        }
    }
}
