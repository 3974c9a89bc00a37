using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Gradients that were written down: step t has the t-th, wherever the parameters are.</summary>
internal sealed class RecordedProblem(JsonElement root) : OracleProblem(IdOf(root), root.Doubles("theta0"))
{
    private readonly double[][] _gradients = root.Rows("gradients");

    public override void Gradient<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = Round<T>(_gradients[t - 1][i]);
        }
    }
}
