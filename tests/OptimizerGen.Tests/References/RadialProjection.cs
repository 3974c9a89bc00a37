using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// A step without its part along the parameters, row by row or as a whole, where the gradient is nearly perpendicular to them:
/// max |cos(g, θ)| &lt; δ/√n over the rows, else over the tensor. Heo et al. 2021, with the test of the authors' code.
/// </summary>
internal static class RadialProjection<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Takes the part away and says whether there was one to take.</summary>
    public static bool Remove(TensorPlace tensor, ReadOnlySpan<T> theta, ReadOnlySpan<T> gradient, T[] step, double delta, double epsilon)
    {
        foreach (int pieces in tensor.Rank > 1 ? new[] { tensor.Rows, 1 } : [])
        {
            int length = pieces == 0 ? 0 : tensor.Length / pieces;
            bool isPerpendicular = true;
            for (int piece = 0; piece < pieces; piece++)
            {
                ReadOnlySpan<T> g = gradient.Slice(piece * length, length), p = theta.Slice(piece * length, length);
                double cosine = Math.Abs(Dot(g, p)) / Math.Max(Math.Sqrt(Dot(g, g)) * Math.Sqrt(Dot(p, p)), epsilon);
                isPerpendicular &= cosine < delta / Math.Sqrt(length);
            }

            if (isPerpendicular)
            {
                for (int piece = 0; piece < pieces; piece++)
                {
                    RemoveFrom(theta.Slice(piece * length, length), step.AsSpan(piece * length, length), epsilon);
                }

                return true;
            }
        }

        return false;
    }

    private static void RemoveFrom(ReadOnlySpan<T> theta, Span<T> step, double epsilon)
    {
        double length = Math.Sqrt(Dot(theta, theta)) + epsilon;
        T along = T.CreateTruncating(Dot(theta, step) / length / length);
        for (int i = 0; i < step.Length; i++)
        {
            step[i] -= along * theta[i];
        }
    }

    private static double Dot(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += double.CreateTruncating(x[i]) * double.CreateTruncating(y[i]);
        }

        return sum;
    }
}
