using OptimizerGen.Optimizers;

namespace OptimizerGen.Benchmarks;

public class RmsPropBenchmark : StepBenchmark
{
    private const float Rate = 1e-6f;
    private const float Decay = 0.9f;
    private const float Epsilon = 1e-8f;

    protected override Optimizer<float> Create(int length) => new RmsProp<float>(length) { LearningRate = Rate };

    protected override void StepByHand()
    {
        for (int i = 0; i < Parameters.Length; i++)
        {
            float g = Gradient[i];
            Second[i] = (Decay * Second[i]) + ((1 - Decay) * g * g);
            Parameters[i] -= Rate * g / (MathF.Sqrt(Second[i]) + Epsilon);
        }
    }
}
