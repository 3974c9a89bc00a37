using System.Numerics;

namespace OptimizerGen.Problems;

/// <summary>Regressions on generated data.</summary>
internal static class RegressionProblems
{
    private const int LinePoints = 500;

    /// <summary>y = x₁ + 2x₂ without noise, both features uniform in [1.1, 10.4], from θ = 0.</summary>
    public static Problem<T> TwoFeatures<T>(ProblemOptions options)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Samples, 1);
        var random = new SampleGenerator(options.Seed);
        T[] first = new T[options.Samples], second = new T[options.Samples], targets = new T[options.Samples];
        for (int i = 0; i < targets.Length; i++)
        {
            first[i] = T.CreateTruncating(random.NextUniform(1.1, 10.4));
            second[i] = T.CreateTruncating(random.NextUniform(1.1, 10.4));
            targets[i] = first[i] + (second[i] + second[i]);
        }

        return new Problem<T>
        {
            Name = "regression",
            Formula = $"1/(2n) Σ (θ·x − y)², y = x₁ + 2x₂, n = {options.Samples}",
            Objective = new LinearRegression<T>([first, second], targets),
            Start = [T.Zero, T.Zero],
            Minima = [[T.One, T.One + T.One]],
            ParameterNames = ["θ₁", "θ₂"],
            Window = new(-1, 4, -1, 4),
        };
    }

    /// <summary>y = mx + b: 500 points with normal x around the line y = 2x + 1, with normal noise of deviation ½.</summary>
    public static Problem<T> Line<T>(ProblemOptions options)
        where T : struct, IFloatingPointIeee754<T>
    {
        var random = new SampleGenerator(options.Seed);
        T[] x = new T[LinePoints], ones = new T[LinePoints], targets = new T[LinePoints];
        for (int i = 0; i < LinePoints; i++)
        {
            double value = random.NextNormal();
            x[i] = T.CreateTruncating(value);
            ones[i] = T.One;
            targets[i] = T.CreateTruncating((2 * value) + 1 + (0.5 * random.NextNormal()));
        }

        var regression = new LinearRegression<T>([x, ones], targets);
        T[] minimum = [.. LeastSquares.Solve(regression)!.Select(T.CreateTruncating)];
        return new Problem<T>
        {
            Name = "line",
            Formula = "1/(2n) Σ (mx + b − y)², n = 500",
            Objective = regression,
            Start = [T.Zero, T.Zero],
            Minima = [minimum],
            MinimumLoss = regression.Value(minimum),
            ParameterNames = ["m", "b"],
            Window = new(-0.5, 3.5, -0.75, 2.25),
        };
    }
}
