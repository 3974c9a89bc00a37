using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>A line through points: e = y − (θ₀·x + θ₁), g₀ = Σ(−(2/N)·x·e)/(N + 1e-6), g₁ = Σ(−(2/N)·e)/(N + 1e-6).</summary>
internal sealed class ChapterProblem(JsonElement root) : OracleProblem(IdOf(root), root.Doubles("theta0"))
{
    private readonly double[][] _points = root.Rows("data");

    public override void Gradient<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
    {
        double n = _points.Length;
        T factor = Round<T>(-(2 / n));
        double slope = 0;
        double intercept = 0;
        foreach (double[] row in _points)
        {
            T x = Round<T>(row[0]);
            T error = Round<T>(row[1]) - (point[0] * x + point[1]);
            slope += double.CreateTruncating(factor * x * error);
            intercept += double.CreateTruncating(factor * error);
        }

        T divisor = Round<T>(n + 1e-6);
        gradient[0] = Round<T>(slope) / divisor;
        gradient[1] = Round<T>(intercept) / divisor;
    }
}
