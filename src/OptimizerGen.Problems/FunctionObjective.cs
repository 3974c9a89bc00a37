using System.Numerics;
using OptimizerGen.Training;

namespace OptimizerGen.Problems;

/// <summary>Writes the gradient of a function at a point and returns its value.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public delegate T ValueAndGradient<T>(ReadOnlySpan<T> point, Span<T> gradient)
    where T : struct, IFloatingPointIeee754<T>;

/// <summary>An objective given by one formula for value and gradient.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class FunctionObjective<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly ValueAndGradient<T> _evaluate;
    private readonly T[] _unused;

    /// <summary>Wraps a formula of <paramref name="dimension"/> parameters.</summary>
    public FunctionObjective(int dimension, ValueAndGradient<T> evaluate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentNullException.ThrowIfNull(evaluate);
        Dimension = dimension;
        _evaluate = evaluate;
        _unused = new T[dimension];
    }

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<T> point) => Gradient(point, _unused);

    /// <inheritdoc/>
    public double Gradient(ReadOnlySpan<T> point, Span<T> gradient)
    {
        if (point.Length != Dimension || gradient.Length != Dimension)
        {
            throw new ArgumentException(
                $"The point has {point.Length} and the gradient {gradient.Length} entries, but the function has {Dimension} parameters.", nameof(point));
        }

        return double.CreateTruncating(_evaluate(point, gradient));
    }
}
