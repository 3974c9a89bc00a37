using System.ComponentModel;
using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen.CompilerServices;

/// <summary>The values in force of an optimizer's hyperparameters. Generated classes derive from it and have a property for each.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HyperparameterValues<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerSettings _settings;

    /// <summary>Makes the values of an optimizer.</summary>
    protected HyperparameterValues(Optimizer<T> optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        _settings = optimizer.Parts.Settings;
    }

    /// <summary>What a hyperparameter was at the last step, after its schedule; before the first step, what it will be there.</summary>
    /// <param name="index">Its index in the description.</param>
    protected double Get(int index) => _settings.GetCurrent(_settings.Values, index);

    /// <summary>What the numbers of a list were at the last step.</summary>
    /// <param name="list">Its index in the description.</param>
    protected IReadOnlyList<double> GetHyperparameterList(int list) => [.. _settings.Hyperparameters.Lists.PlacesOf(list).Select(Get)];

    /// <summary>What the lists of a list were at the last step.</summary>
    /// <param name="list">Its index in the description.</param>
    protected IReadOnlyList<IReadOnlyList<double>> GetHyperparameterRows(int list) =>
        [.. _settings.Hyperparameters.Lists.PlacesOf(list).Select(Get).Chunk(_settings.Hyperparameters.Lists.Descriptions[list].Columns)];
}
