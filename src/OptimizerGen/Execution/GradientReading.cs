using System.Numerics;

namespace OptimizerGen.Execution;

/// <summary>What the reading pass before a step found in the gradients of the groups that move.</summary>
internal static class GradientReading
{
    /// <summary>The Euclidean norm; infinite or NaN exactly when an element is.</summary>
    public static double Norm<T>(StepContext<T> context, GradientNormPass<T> pass)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (int group in context.Moving)
        {
            GroupRow row = context.Memory.Layout.Groups[group];
            for (int unit = row.FirstUnit; unit < row.FirstUnit + row.UnitCount; unit++)
            {
                context.Ask(unit, pass, []);
            }
        }

        context.RunPhase();
        double squares = 0;
        foreach (int group in context.Moving)
        {
            GroupRow row = context.Memory.Layout.Groups[group];
            for (int unit = row.FirstUnit; unit < row.FirstUnit + row.UnitCount; unit++)
            {
                squares += context.Total<SumJoin>(0, 0, unit);
            }
        }

        // Squares of float cannot overflow in double; those of double can although every element is finite.
        return typeof(T) == typeof(float) || double.IsFinite(squares) ? Math.Sqrt(squares) : ScaledNorm(context);
    }

    private static double ScaledNorm<T>(StepContext<T> context)
        where T : struct, IFloatingPointIeee754<T>
    {
        double largest = 0;
        foreach (int group in context.Moving)
        {
            foreach (ref readonly SegmentRow row in context.Memory.Layout.SegmentsOf(group))
            {
                foreach (T element in context.GradientOf(in row))
                {
                    // NaN stays: Max passes it on.
                    largest = Math.Max(largest, Math.Abs(double.CreateTruncating(element)));
                }
            }
        }

        // The norm of finite elements may itself be beyond double; the largest number says enough to clip by.
        return double.IsFinite(largest) ? Math.Min(largest * Math.Sqrt(ScaledSquares(context, largest)), double.MaxValue) : largest;
    }

    private static double ScaledSquares<T>(StepContext<T> context, double largest)
        where T : struct, IFloatingPointIeee754<T>
    {
        double squares = 0;
        foreach (int group in context.Moving)
        {
            foreach (ref readonly SegmentRow row in context.Memory.Layout.SegmentsOf(group))
            {
                foreach (T element in context.GradientOf(in row))
                {
                    double ratio = double.CreateTruncating(element) / largest;
                    squares += ratio * ratio;
                }
            }
        }

        return squares;
    }
}
