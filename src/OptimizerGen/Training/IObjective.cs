using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>A function of a parameter vector that a training loop can minimise.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>How many parameters the function has.</summary>
    int Dimension { get; }

    /// <summary>The value at a point, over all samples where there are samples.</summary>
    double Value(ReadOnlySpan<T> point);

    /// <summary>Writes the gradient at a point and returns the value there.</summary>
    double Gradient(ReadOnlySpan<T> point, Span<T> gradient);
}
