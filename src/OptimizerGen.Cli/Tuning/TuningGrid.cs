using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Racing;

namespace OptimizerGen.Cli.Tuning;

/// <summary>
/// The values that are tried. The rate comes first, with and without a schedule; where a rule has none, or does not
/// arrive with any, the hyperparameters that decide how fast it starts and how much it smooths are tried as well.
/// </summary>
internal static class TuningGrid
{
    private static readonly double[] s_rates =
        [1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10];

    private static readonly string?[] s_schedules =
        [null, "InverseTime(decay=0.001)", "InverseTime(decay=0.01)", "InverseTime(decay=0.1)", "InverseSqrtStep", "ExponentialStep(base=0.99)", "ExponentialStep(base=0.95)"];

    // Tried one after the other beside the defaults, each with every rate and schedule.
    private static readonly (string Name, double[] Values)[] s_others =
    [
        ("momentum", [0.5, 0.8]), ("beta1", [0, 0.5, 0.8]), ("rho", [0.5, 0.8, 0.99]), ("decay", [0.9, 0.99]), ("beta2", [0.9, 0.99]),
        ("epsilon", [1e-4, 1e-3, 1e-2, 0.1, 1]), ("weight_decay", [0]), ("initial_distance", [1e-3, 0.01, 0.1, 1]),
    ];

    public static IEnumerable<RunSettings> First(OptimizerDescription description, double largestRate) =>
        Has(description, "learning_rate")
            ? from schedule in s_schedules from rate in s_rates where rate <= largestRate select Settings([Rate(rate), .. Told(description)], schedule)
            : [RunSettings.Empty];

    public static IEnumerable<RunSettings> Second(OptimizerDescription description, double largestRate) =>
        from first in First(description, largestRate)
        from other in s_others.Where(other => Has(description, other.Name))
        from value in other.Values
        select first.With([Setting(other.Name, value)], first.Schedules);

    /// <summary>A rule whose steps are relative to its parameters unless it is told otherwise has no use for a rate.</summary>
    private static IEnumerable<HyperparameterSetting> Told(OptimizerDescription description) => Has(description, "relative") ? [Setting("relative", 0)] : [];

    private static bool Has(OptimizerDescription description, string name) => description.Hyperparameters.Any(hyperparameter => hyperparameter.Name == name);

    private static HyperparameterSetting Rate(double value) => Setting("learning_rate", value);

    private static HyperparameterSetting Setting(string name, double value) => new(null, name, value, $"{name}={NumberText.Write(value)}");

    private static RunSettings Settings(IReadOnlyList<HyperparameterSetting> hyperparameters, string? schedule) =>
        new(hyperparameters, schedule is null ? [] : [ScheduleSetting.Parse("schedule", schedule)]);
}
