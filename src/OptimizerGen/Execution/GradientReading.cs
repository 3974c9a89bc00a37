using System.Numerics;
using OptimizerGen.Numerics;

namespace OptimizerGen.Execution;

/// <summary>What a reading of the gradients finds before a step, in the groups that move.</summary>
internal sealed class GradientReading<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly GradientNormPass<T> _squares = new();
    private readonly LargestElementPass<T> _largest = new();
    private readonly ScaledNormPass<T> _scaled = new();

    /// <summary>The Euclidean norm of finite elements, whatever their squares are.</summary>
    public GradientSize Measure(StepContext<T> context)
    {
        double squares = Sum(context, _squares);
        if (TensorNorm<T>.IsInRange(squares))
        {
            return new GradientSize(1, Math.Sqrt(squares));
        }

        double largest = Largest(context);
        if (SquareSum.UnitOf(largest) is not { } unit)
        {
            return new GradientSize(1, largest);
        }

        _scaled.Factor = 1 / unit;
        return new GradientSize(unit, Math.Sqrt(Sum(context, _scaled)));
    }

    /// <summary>Whether all elements are finite, before and after scaling and limiting.</summary>
    /// <param name="context">What is worked on.</param>
    /// <param name="size">What <see cref="Measure"/> found.</param>
    /// <param name="scale">What the step multiplies the gradient with.</param>
    /// <param name="limit">What it limits the magnitude of elements to afterwards, infinite for nothing.</param>
    public bool StaysFinite(StepContext<T> context, GradientSize size, double scale, double limit)
    {
        T factor = T.CreateTruncating(scale);
        if (!size.IsFinite || !T.IsFinite(factor))
        {
            return false;
        }

        // No element is larger than the norm. Only where the norm comes near the end of the range they have to be looked at.
        double most = typeof(T) == typeof(float) ? float.MaxValue : double.MaxValue;
        return limit < double.PositiveInfinity || size.After(scale) < most / 2 || T.IsFinite(T.CreateTruncating(Largest(context)) * factor);
    }

    private double Largest(StepContext<T> context)
    {
        Run(context, _largest);
        double largest = 0;
        foreach (int group in context.Moving)
        {
            GroupRow row = context.Memory.Layout.Groups[group];
            for (int unit = row.FirstUnit; unit < row.FirstUnit + row.UnitCount; unit++)
            {
                largest = context.Total<MaxJoin>(0, largest, unit);
            }
        }

        return largest;
    }

    private static double Sum(StepContext<T> context, BlockPass<T> pass)
    {
        Run(context, pass);
        double squares = 0;
        foreach (int group in context.Moving)
        {
            GroupRow row = context.Memory.Layout.Groups[group];
            for (int unit = row.FirstUnit; unit < row.FirstUnit + row.UnitCount; unit++)
            {
                squares += context.Total<SumJoin>(0, 0, unit);
            }
        }

        return squares;
    }

    private static void Run(StepContext<T> context, BlockPass<T> pass)
    {
        context.Totals.Reserve(1);
        foreach (int group in context.Moving)
        {
            GroupRow row = context.Memory.Layout.Groups[group];
            context.Ask(row.FirstUnit, row.UnitCount, pass, []);
        }

        context.RunPhase();
    }
}
