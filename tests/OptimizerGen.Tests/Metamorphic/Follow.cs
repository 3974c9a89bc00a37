using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>A run of a rule from a fixed start, on gradients that a formula gives.</summary>
internal sealed class Follow
{
    public static double[] DefaultStart { get; } = [0.8, -1.3, 2.1, 0.05, -0.4];

    public required Engine Engine { get; init; }

    public required string Optimizer { get; init; }

    /// <summary>As in "learning_rate=0.1 momentum=0.9".</summary>
    public string Settings { get; init; } = "";

    public double[] Start { get; init; } = DefaultStart;

    public int Steps { get; init; } = 25;

    /// <summary>Gradient of an element from t, the element's index and its value; a bowl with a disturbance unless given.</summary>
    public Func<int, int, double, double> Gradient { get; init; } = (t, i, x) => (1 + i) * x + Math.Sin(1.7 * t + i);

    /// <summary>What to change before step t.</summary>
    public Action<int, IRunner<double>>? Before { get; init; }

    /// <summary>θ before the first step and after each.</summary>
    public double[][] Run(Func<IRunner<double>, double[], double[]>? read = null)
    {
        var runner = Engines.Create<double>(Engine, Optimizer, [Start.Length]);
        foreach (var (name, value) in Snapshots.Settings.Parse(Settings))
        {
            runner.Set(name, value);
        }

        double[] theta = [.. Start];
        var path = new List<double[]>();
        for (int t = 1; t <= Steps; t++)
        {
            Before?.Invoke(t, runner);
            int step = t;
            runner.Step(theta, runner.Evaluate(theta, (_, point, gradient) => Fill(step, point, gradient)));
            path.Add(read?.Invoke(runner, theta) ?? [.. theta]);
        }

        return [[.. Start], .. path];
    }

    private void Fill(int t, ReadOnlySpan<double> point, Span<double> gradient)
    {
        for (int i = 0; i < point.Length; i++)
        {
            gradient[i] = Gradient(t, i, point[i]);
        }
    }
}
