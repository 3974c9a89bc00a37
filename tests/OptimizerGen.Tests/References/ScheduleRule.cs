using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.References;

/// <summary>A schedule written by hand: its formula, its defaults, and settings under which each of its numbers does something.</summary>
/// <param name="Defaults">As in "factor=0.1 interval=?": a question mark stands where the caller has to set it.</param>
/// <param name="Settings">As in "interval=4 factor=0.5"; at least one that sets what has no default.</param>
internal sealed record ScheduleRule(ScheduleFormula Formula, string Defaults = "", params string[] Settings)
{
    /// <summary>The settings to try: none, where none is needed, and each of the rule's own.</summary>
    public IEnumerable<string> Trials => Defaults.Contains('?', StringComparison.Ordinal) ? Settings : ["", .. Settings];

    /// <summary>Its hyperparameters' names and defaults; null where the caller has to set one.</summary>
    public IReadOnlyDictionary<string, double?> Hyperparameters { get; } = Defaults
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1] == "?" ? null : (double?)Snapshots.Settings.Parse($"{pair[0]}={pair[1]}").Single().Value);

    /// <summary>The formula with these settings, and defaults for the rest.</summary>
    public Func<long, long, double, double> With(IEnumerable<KeyValuePair<string, double>> settings)
    {
        Dictionary<string, double> set = settings.ToDictionary();
        return (t, epoch, initial) => Formula(t, epoch, initial, name => set.TryGetValue(name, out double value) ? value : Hyperparameters[name]!.Value);
    }
}
