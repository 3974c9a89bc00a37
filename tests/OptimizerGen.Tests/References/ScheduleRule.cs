using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.References;

/// <summary>A schedule written by hand: what it does, its defaults, and settings under which each of its numbers does something.</summary>
/// <param name="Defaults">As in "factor=0.1 interval=?": a question mark stands where the caller has to set it.</param>
/// <param name="Settings">As in "interval=4 factor=0.5"; at least one that sets what has no default.</param>
/// <param name="Start">Begins to run it; the function gives its hyperparameters by name.</param>
internal sealed record ScheduleRule(Func<Func<string, double>, RunningSchedule> Start, string Defaults = "", params string[] Settings)
{
    /// <summary>Before the name of a list: how many numbers it has.</summary>
    public const string Count = "count of ";

    /// <summary>A closed form.</summary>
    public ScheduleRule(ScheduleFormula formula, string defaults = "", params string[] settings)
        : this(own => new RunningSchedule((t, epoch, initial) => formula(t, epoch, initial, own)), defaults, settings)
    {
    }

    /// <summary>The settings to try: none, where none is needed, and each of the rule's own.</summary>
    public IEnumerable<string> Trials => Defaults.Contains('?', StringComparison.Ordinal) ? Settings : ["", .. Settings];

    /// <summary>Its hyperparameters' names and defaults; null where the caller has to set one.</summary>
    public IReadOnlyDictionary<string, double?> Hyperparameters { get; } = Defaults
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1] == "?" ? null : (double?)Snapshots.Settings.Parse($"{pair[0]}={pair[1]}").Single().Value);

    /// <summary>The schedule with these settings, and defaults for the rest.</summary>
    public RunningSchedule With(IEnumerable<KeyValuePair<string, double>> settings)
    {
        Dictionary<string, double> set = settings.ToDictionary();
        return Start(name => set.TryGetValue(name, out double value) ? value
            : name.StartsWith(Count, StringComparison.Ordinal) ? set.Keys.Count(key => key.StartsWith(name[Count.Length..] + "[", StringComparison.Ordinal))
            : Hyperparameters[name]!.Value);
    }
}
