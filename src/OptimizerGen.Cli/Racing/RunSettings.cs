using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Racing;

/// <summary>What an optimizer runs with.</summary>
/// <param name="Hyperparameters">Those that differ from their defaults.</param>
/// <param name="Schedules">Schedules laid over hyperparameters.</param>
/// <param name="Batch">The samples of each gradient; null where the settings leave it open.</param>
/// <param name="Note">Why the optimizer cannot do better here, if it cannot.</param>
internal sealed record RunSettings(
    IReadOnlyList<HyperparameterSetting> Hyperparameters, IReadOnlyList<ScheduleSetting> Schedules, BatchSetting? Batch = null, string? Note = null)
{
    public static RunSettings Empty { get; } = new([], []);

    /// <summary>These settings with others over them. A value given to a hyperparameter also ends the schedule that was found for it.</summary>
    public RunSettings With(IReadOnlyList<HyperparameterSetting> hyperparameters, IReadOnlyList<ScheduleSetting> schedules) => this with
    {
        Hyperparameters = [.. Hyperparameters.Where(old => !hyperparameters.Any(setting => setting.Name == old.Name)), .. hyperparameters],
        Schedules =
        [
            .. Schedules.Where(old => !hyperparameters.Any(setting => setting.Name == old.Hyperparameter) && !schedules.Any(setting => setting.Hyperparameter == old.Hyperparameter)),
            .. schedules,
        ],
    };

    /// <summary>The settings as a reader of a table wants them: <c>learning_rate 0.01, InverseTime(decay=0.1)</c>.</summary>
    public string Description => Hyperparameters.Count + Schedules.Count == 0 ? "defaults" : ToString();

    /// <summary>The same, empty where there is nothing but defaults.</summary>
    public override string ToString() => string.Join(
        ", ", Hyperparameters.Select(setting => $"{setting.Name} {NumberText.Write(setting.Value)}").Concat(Schedules.Select(schedule => $"{schedule}")));
}
