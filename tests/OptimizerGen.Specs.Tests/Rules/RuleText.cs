namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>A spec of these tests alone, and settings to run it with beside its defaults.</summary>
/// <param name="Yaml">The spec.</param>
/// <param name="Settings">As in "learning_rate=0.1 momentum=0.9"; the defaults, "", always run.</param>
public sealed record RuleText(string Yaml, params string[] Settings);
