using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>Lengths of vectors, summed in double.</summary>
internal static class VectorNorm
{
    public static double Of<T>(ReadOnlySpan<T> vector)
        where T : struct, IFloatingPointIeee754<T> => Math.Sqrt(Squares(vector));

    public static double Distance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : struct, IFloatingPointIeee754<T> => Math.Sqrt(SquaresOfDifference(a, b));

    public static double Squares<T>(ReadOnlySpan<T> vector)
        where T : struct, IFloatingPointIeee754<T>
    {
        double sum = 0;
        foreach (T entry in vector)
        {
            double value = double.CreateTruncating(entry);
            sum += value * value;
        }

        return sum;
    }

    public static double SquaresOfDifference<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : struct, IFloatingPointIeee754<T>
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double difference = double.CreateTruncating(a[i]) - double.CreateTruncating(b[i]);
            sum += difference * difference;
        }

        return sum;
    }

    public static bool IsFinite<T>(ReadOnlySpan<T> vector)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (T entry in vector)
        {
            if (!T.IsFinite(entry))
            {
                return false;
            }
        }

        return true;
    }
}
