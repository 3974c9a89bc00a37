using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>Counts the operations of a rule from its spec, so that no limit is copied by hand.</summary>
internal static class RuleCosts
{
    private static readonly Lazy<IReadOnlyList<ParsedSpec>> s_specs = new(() =>
        [.. SpecTexts.All.Select(spec => SpecCompiler.Parse(spec.Path, spec.Text))]);

    public static RuleCost Of(string rule)
    {
        ParsedSpec spec = s_specs.Value.First(spec => spec.Name == rule);
        return SpecCompiler.Bind(spec, [.. s_specs.Value.Where(other => other != spec)]).Value is BoundOptimizer optimizer
            && SpecCompiler.Lower(optimizer).Value is { } lowered
            ? RuleCost.Of(lowered.Update)
            : throw new InvalidOperationException($"The spec of {rule} has mistakes: build the catalogue first.");
    }
}
