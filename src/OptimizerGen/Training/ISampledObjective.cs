using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>An objective that is a mean over samples, so that a part of them gives an estimate of its gradient.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ISampledObjective<T> : IObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>How many samples the mean is taken over.</summary>
    int SampleCount { get; }

    /// <summary>Writes the mean gradient over the samples named by their indices and returns their mean loss.</summary>
    double Gradient(ReadOnlySpan<T> point, ReadOnlySpan<int> samples, Span<T> gradient);
}
