using System.Globalization;

namespace OptimizerGen.Tests.Oracles;

/// <summary>A class that is another rule with the settings in <paramref name="fixedSettings"/> built in.</summary>
internal sealed class SpecialCase(string optimizer, string fixedSettings)
{
    private readonly Dictionary<string, string> _fixed = VariantMapping.Pairs(fixedSettings);

    public string Optimizer { get; } = optimizer;

    public bool Fixes(string hyperparameter) => _fixed.ContainsKey(hyperparameter);

    public bool Matches(OracleRecord record) => _fixed.All(setting =>
        record.Hyperparameters.TryGetValue(setting.Key, out var value)
        && VariantMapping.Number(value) == double.Parse(setting.Value, CultureInfo.InvariantCulture));
}
