using OptimizerGen.Optimizers;

namespace OptimizerGen.Benchmarks;

public class LambBenchmark : StepBenchmark
{
    private const float Rate = 1e-6f;
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-6f;
    private const float WeightDecay = 0.01f;

    private float[] _direction = [];

    protected override Optimizer<float> Create(int length) => new Lamb<float>(length) { LearningRate = Rate };

    protected override void StepByHand()
    {
        if (_direction.Length != Length)
        {
            _direction = new float[Length];
        }

        float correction1 = 1 - MathF.Pow(Beta1, StepCount);
        float correction2 = 1 - MathF.Pow(Beta2, StepCount);
        double parameterSquares = 0;
        double directionSquares = 0;
        for (int i = 0; i < Parameters.Length; i++)
        {
            float g = Gradient[i];
            First[i] = (Beta1 * First[i]) + ((1 - Beta1) * g);
            Second[i] = (Beta2 * Second[i]) + ((1 - Beta2) * g * g);
            float r = (First[i] / correction1 / (MathF.Sqrt(Second[i] / correction2) + Epsilon)) + (WeightDecay * Parameters[i]);
            _direction[i] = r;
            parameterSquares += (double)Parameters[i] * Parameters[i];
            directionSquares += (double)r * r;
        }

        bool moving = parameterSquares > 0 && directionSquares > 0;
        float rate = Rate * (moving ? (float)Math.Sqrt(parameterSquares / directionSquares) : 1);
        for (int i = 0; i < Parameters.Length; i++)
        {
            Parameters[i] -= rate * _direction[i];
        }
    }
}
