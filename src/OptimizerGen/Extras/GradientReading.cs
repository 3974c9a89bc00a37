using System.Numerics;

namespace OptimizerGen;

/// <summary>What the reading pass before a step found.</summary>
internal static class GradientReading
{
    /// <summary>The Euclidean norm; infinite or NaN exactly when an element is.</summary>
    public static double Norm<T>(StepContext<T> context, GradientNormPass<T> pass)
        where T : struct, IFloatingPointIeee754<T>
    {
        double squares = 0;
        for (int unit = 0; unit < context.Memory.Layout.Units.Length; unit++)
        {
            context.Run(pass, unit);
            squares += context.Total<SumJoin>(0, 0, unit);
        }

        // Squares of float cannot overflow in double; those of double can although every element is finite.
        return typeof(T) == typeof(float) || double.IsFinite(squares) ? Math.Sqrt(squares) : ScaledNorm(context);
    }

    private static double ScaledNorm<T>(StepContext<T> context)
        where T : struct, IFloatingPointIeee754<T>
    {
        double largest = 0;
        foreach (ref readonly SegmentRow row in context.Segments)
        {
            foreach (T element in context.GradientOf(in row))
            {
                double magnitude = Math.Abs(double.CreateTruncating(element));
                // NaN stays: Max passes it on.
                largest = Math.Max(largest, magnitude);
            }
        }

        if (!double.IsFinite(largest))
        {
            return largest;
        }

        double squares = 0;
        foreach (ref readonly SegmentRow row in context.Segments)
        {
            foreach (T element in context.GradientOf(in row))
            {
                double ratio = double.CreateTruncating(element) / largest;
                squares += ratio * ratio;
            }
        }

        // The norm of finite elements may itself be beyond double; the largest number says enough to clip by.
        return Math.Min(largest * Math.Sqrt(squares), double.MaxValue);
    }
}
