using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>A model's loss that is a mean over samples, so that a part of them gives an estimate of its gradient.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ISampledModelObjective<T> : IModelObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>How many samples the mean is taken over.</summary>
    int SampleCount { get; }

    /// <summary>
    /// Writes the mean gradient over the samples named by their indices into the gradients of the set, which are zero when it
    /// is called, and returns the mean loss.
    /// </summary>
    double Gradient(ParameterSet<T> parameters, ReadOnlySpan<int> samples);
}
