using System.Globalization;

namespace OptimizerGen.Tests.Snapshots;

/// <summary>Settings as text: "learning_rate=0.05 momentum=0.7".</summary>
internal static class Settings
{
    public static IEnumerable<KeyValuePair<string, double>> Parse(string settings) => settings
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(setting => setting.Split('='))
        .Select(pair => KeyValuePair.Create(pair[0], double.Parse(pair[1], CultureInfo.InvariantCulture)));
}
