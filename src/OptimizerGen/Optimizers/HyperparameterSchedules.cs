using System.ComponentModel;
using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen.CompilerServices;

/// <summary>The schedules of an optimizer's hyperparameters. Generated classes derive from it and have a property for each.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HyperparameterSchedules<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerSettings _settings;

    /// <summary>Makes the schedules of an optimizer.</summary>
    protected HyperparameterSchedules(Optimizer<T> optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        _settings = optimizer.Parts.Settings;
    }

    /// <summary>The schedule of a hyperparameter, or <see langword="null"/>.</summary>
    /// <param name="index">Its index in the description.</param>
    protected Schedule? Get(int index) => _settings.Values.GetSchedule(index);

    /// <summary>Schedules a hyperparameter from the next step on, or stops scheduling it.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="schedule">The schedule, or <see langword="null"/> for none.</param>
    /// <exception cref="InvalidOperationException">It has a memory, and is the schedule of another hyperparameter already.</exception>
    protected void Set(int index, Schedule? schedule) => _settings.Values.SetSchedule(index, schedule);

    /// <summary>The schedules of the numbers of a list.</summary>
    /// <param name="list">Its index in the description.</param>
    protected ListSchedules OfList(int list) => new(_settings, _settings.Hyperparameters.Lists.Descriptions[list]);
}
