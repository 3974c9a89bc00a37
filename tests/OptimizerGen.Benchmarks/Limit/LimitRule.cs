using OptimizerGen.Optimizers;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>A rule, what one step costs for each parameter, and the loop one would write by hand.</summary>
internal sealed record LimitRule(
    string Name, int Reads, int Writes, int Divisions, int Roots, Func<ParameterSet<float>, Optimizer<float>> Create, Action<Workload> Naive)
{
    private const float Rate = 1e-6f;

    public static IReadOnlyList<LimitRule> All { get; } =
    [
        new("GradientDescent", 2, 1, 0, 0, set => new GradientDescent<float>(set) { LearningRate = Rate }, NaiveDescent),
        new("MomentumSum", 3, 2, 0, 0, set => new MomentumSum<float>(set) { LearningRate = Rate }, NaiveMomentum),
        new("Lion", 3, 2, 0, 0, set => new Lion<float>(set) { LearningRate = Rate }, NaiveLion),
        new("AdaGrad", 3, 2, 1, 1, set => new AdaGrad<float>(set) { LearningRate = Rate }, NaiveAdaGrad),
        new("RmsProp", 3, 2, 1, 1, set => new RmsProp<float>(set) { LearningRate = Rate }, NaiveRmsProp),
        new("Adam", 4, 3, 1, 1, set => new Adam<float>(set) { LearningRate = Rate }, NaiveAdam),
        new("AdamW", 4, 3, 1, 1, set => new AdamW<float>(set) { LearningRate = Rate }, NaiveAdam),
    ];

    private static void NaiveDescent(Workload w)
    {
        for (int i = 0; i < w.Parameters.Length; i++)
        {
            w.Parameters[i] -= Rate * w.Gradient[i];
        }
    }

    private static void NaiveMomentum(Workload w)
    {
        for (int i = 0; i < w.Parameters.Length; i++)
        {
            w.First[i] = (0.9f * w.First[i]) + w.Gradient[i];
            w.Parameters[i] -= Rate * w.First[i];
        }
    }

    private static void NaiveLion(Workload w)
    {
        for (int i = 0; i < w.Parameters.Length; i++)
        {
            w.Parameters[i] -= Rate * MathF.Sign((0.9f * w.First[i]) + (0.1f * w.Gradient[i]));
            w.First[i] = (0.99f * w.First[i]) + (0.01f * w.Gradient[i]);
        }
    }

    private static void NaiveAdaGrad(Workload w)
    {
        for (int i = 0; i < w.Parameters.Length; i++)
        {
            w.Second[i] += w.Gradient[i] * w.Gradient[i];
            w.Parameters[i] -= Rate * w.Gradient[i] / MathF.Sqrt(w.Second[i] + 1e-8f);
        }
    }

    private static void NaiveRmsProp(Workload w)
    {
        for (int i = 0; i < w.Parameters.Length; i++)
        {
            w.Second[i] = (0.9f * w.Second[i]) + (0.1f * w.Gradient[i] * w.Gradient[i]);
            w.Parameters[i] -= Rate * w.Gradient[i] / MathF.Sqrt(w.Second[i] + 1e-6f);
        }
    }

    private static void NaiveAdam(Workload w)
    {
        for (int i = 0; i < w.Parameters.Length; i++)
        {
            float g = w.Gradient[i];
            w.First[i] = (0.9f * w.First[i]) + (0.1f * g);
            w.Second[i] = (0.999f * w.Second[i]) + (0.001f * g * g);
            w.Parameters[i] -= Rate * (w.First[i] / 0.9f) / (MathF.Sqrt(w.Second[i] / 0.9f) + 1e-8f);
        }
    }
}
