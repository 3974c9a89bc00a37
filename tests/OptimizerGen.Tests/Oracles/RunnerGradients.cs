using System.Numerics;

namespace OptimizerGen.Tests.Oracles;

/// <summary>The gradient of a field at a point.</summary>
/// <param name="index">Which gradient of the step it is, from 0.</param>
/// <param name="point">Where it is wanted.</param>
/// <param name="gradient">Where it goes.</param>
internal delegate void GradientField<T>(int index, ReadOnlySpan<T> point, Span<T> gradient)
    where T : struct, IFloatingPointIeee754<T>;

internal static class RunnerGradients
{
    /// <summary>Evaluates all gradients of a step where a rule wants them; the last one is returned.</summary>
    public static T[] Evaluate<T>(this IRunner<T> rule, ReadOnlySpan<T> theta, GradientField<T> field)
        where T : struct, IFloatingPointIeee754<T>
    {
        var point = new T[theta.Length];
        var gradient = new T[theta.Length];
        for (int index = 0; index <= rule.EarlierGradients; index++)
        {
            rule.GradientPoint(theta, point);
            field(index, point, gradient);
            if (index < rule.EarlierGradients)
            {
                rule.KeepGradient(gradient);
            }
        }

        return gradient;
    }
}
