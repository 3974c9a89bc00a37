using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;

namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>The rules of these tests by name.</summary>
internal static class RuleTable
{
    // Among them one whose literal condition a just-in-time compiler with masks of AVX-512 once took for its opposite.
    private const int FirstSeed = 27;
    private const int RandomRuleCount = 6;

    private static readonly (ParsedSpec Spec, RuleText Text)[] s_rules =
    [
        .. ElementRules.All.Concat(AlgebraRules.All).Concat(ReductionRules.All).Concat(ModelRules.All).Concat(PointRules.All).Concat(LineRules.All).Concat(MatrixRules.All).Concat(MatrixStateRules.All).Concat(StateRules.All).Concat(RowRules.All).Concat(ControlRules.All).Concat(ListRules.All).Concat(StorageRules.All).Concat(TransformRules.All)
            .Concat(Enumerable.Range(FirstSeed, RandomRuleCount).Select(RandomRules.Make))
            .Select(text => (SpecCompiler.Parse("test.optimizer.yaml", text.Yaml), text)),
    ];

    public static IReadOnlyList<ParsedSpec> Optimizers { get; } = [.. s_rules.Select(rule => rule.Spec)];

    public static IReadOnlyList<ParsedSpec> Schedules { get; } =
        [.. StateRules.Schedules.Concat(ListRules.Schedules).Select(text => SpecCompiler.Parse("test.schedule.yaml", text))];

    public static IEnumerable<string> Names => s_rules.Select(rule => rule.Spec.Name!);

    public static IEnumerable<string> SettingsOf(string name) =>
        ["", .. s_rules.Single(rule => rule.Spec.Name == name).Text.Settings];

    public static BoundOptimizer Bind(string name) =>
        Specs.Catalogue.Bind(Optimizers.Single(spec => spec.Name == name), LibraryFor(name));

    /// <summary>Everything that the spec may name: the catalogue and the other rules.</summary>
    public static IReadOnlyCollection<ParsedSpec> LibraryFor(string name) =>
        [.. Specs.Catalogue.All.Concat(Optimizers).Concat(Schedules).Where(spec => spec.Name != name)];
}
