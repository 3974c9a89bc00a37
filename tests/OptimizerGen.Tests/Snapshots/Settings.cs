using System.Globalization;

namespace OptimizerGen.Tests.Snapshots;

/// <summary>Settings as text: "learning_rate=0.05 momentum=0.7".</summary>
internal static class Settings
{
    public static IEnumerable<KeyValuePair<string, double>> Parse(string settings) => settings
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(setting => setting.Split('='))
        .Select(pair => KeyValuePair.Create(pair[0], double.Parse(pair[1], CultureInfo.InvariantCulture)));

    /// <summary>The numbers of lists among settings such as "milestones[0]=3 milestones[1]=8", each list whole.</summary>
    public static IEnumerable<KeyValuePair<string, double[]>> Lists(IEnumerable<KeyValuePair<string, double>> settings) => settings
        .Where(setting => setting.Key.Contains('[', StringComparison.Ordinal))
        .GroupBy(setting => setting.Key.Split('[')[0])
        .Select(list => KeyValuePair.Create(list.Key, list.Select(setting => setting.Value).ToArray()));

    /// <summary>Sets what a schedule has, its lists whole.</summary>
    public static void Apply(Schedule schedule, IReadOnlyCollection<KeyValuePair<string, double>> settings)
    {
        foreach (KeyValuePair<string, double> setting in settings.Where(setting => !setting.Key.Contains('[', StringComparison.Ordinal)))
        {
            schedule.Hyperparameters[setting.Key] = setting.Value;
        }

        foreach (KeyValuePair<string, double[]> list in Lists(settings))
        {
            schedule.Hyperparameters.SetList(list.Key, list.Value);
        }
    }

    /// <summary>The settings as a spec gives them to a schedule: "milestones = [3, 8], factor = 0.5".</summary>
    public static string AsArguments(string settings)
    {
        KeyValuePair<string, double>[] pairs = [.. Parse(settings)];
        return string.Join(", ", pairs.Where(pair => !pair.Key.Contains('[', StringComparison.Ordinal))
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} = {pair.Value:R}"))
            .Concat(Lists(pairs).Select(list => $"{list.Key} = [{string.Join(", ", list.Value.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]")));
    }
}
