using System.ComponentModel;
using System.Numerics;

namespace OptimizerGen.CompilerServices;

/// <summary>The values in force of an optimizer's hyperparameters. Generated classes derive from it and have a property for each.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HyperparameterValues<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Optimizer<T> _optimizer;

    /// <summary>Makes the values of an optimizer.</summary>
    protected HyperparameterValues(Optimizer<T> optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        _optimizer = optimizer;
    }

    /// <summary>What a hyperparameter was at the last step, after its schedule; before the first step, what it will be there.</summary>
    /// <param name="index">Its index in the description.</param>
    protected double Get(int index) => _optimizer.GetCurrent(index);
}
