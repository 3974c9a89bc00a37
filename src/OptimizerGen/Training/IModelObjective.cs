using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>A function of the tensors of a parameter set that a training loop can minimise: the loss of a model.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IModelObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The value at the set's values, over all samples where there are samples.</summary>
    double Value(ParameterSet<T> parameters);

    /// <summary>
    /// Writes the gradient into the gradients of the set, which are zero when it is called, so that it may add to them as
    /// well, and returns the value.
    /// </summary>
    double Gradient(ParameterSet<T> parameters);
}
