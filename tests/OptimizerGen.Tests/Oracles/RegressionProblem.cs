using System.Numerics;
using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>y = x·θ fitted from (0, 0): error Σ(x·θ − y)²/(2m), gradient of one sample or of all.</summary>
internal sealed class RegressionProblem(JsonElement root) : OracleProblem(IdOf(root), new double[root.Rows("x")[0].Length])
{
    private readonly double[][] _x = root.Rows("x");
    private readonly double[] _y = root.Doubles("y");

    /// <summary>Step t uses sample (t − 1) mod m.</summary>
    public override void Gradient<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
    {
        int sample = (t - 1) % _y.Length;
        T residual = Residual(sample, point);
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = Round<T>(_x[sample][i]) * residual;
        }
    }

    public void BatchGradient<T>(ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            double sum = 0;
            for (int sample = 0; sample < _y.Length; sample++)
            {
                sum += double.CreateTruncating(Round<T>(_x[sample][i]) * Residual(sample, point));
            }

            gradient[i] = Round<T>(sum) / Round<T>(_y.Length);
        }
    }

    public double Error<T>(ReadOnlySpan<T> point)
        where T : struct, IFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int sample = 0; sample < _y.Length; sample++)
        {
            double residual = double.CreateTruncating(Residual(sample, point));
            sum += residual * residual;
        }

        return sum / (2 * _y.Length);
    }

    private T Residual<T>(int sample, ReadOnlySpan<T> point)
        where T : struct, IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < point.Length; i++)
        {
            sum += Round<T>(_x[sample][i]) * point[i];
        }

        return sum - Round<T>(_y[sample]);
    }
}
