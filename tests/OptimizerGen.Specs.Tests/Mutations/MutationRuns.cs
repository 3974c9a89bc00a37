using System.Collections.Concurrent;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Runs all mutants of a spec, once.</summary>
internal static class MutationRuns
{
    private static readonly ConcurrentDictionary<string, Lazy<MutationOutcome[]>> s_outcomes = new();

    public static IReadOnlyList<MutationOutcome> Of(string spec) => s_outcomes.GetOrAdd(
        spec,
        name => new(() => [.. Mutator.Mutate(Specs.Catalogue.Find(name)).Select(mutant => new MutationOutcome(mutant, Judge(name, mutant.Text)))])).Value;

    /// <summary>Whether a spec's text still does what the hand-written rule or formula does.</summary>
    public static Verdict Judge(string name, string text)
    {
        ParsedSpec spec = SpecCompiler.Parse("mutant.yaml", text);
        ParsedSpec[] others = [.. Specs.Catalogue.All.Where(other => other.Name != name)];
        return SpecCompiler.Bind(spec, others).Value switch
        {
            null => Verdict.Refused,
            BoundOptimizer rule => OptimizerProbe.IsRight(name, rule) ? Verdict.Unseen : Verdict.Caught,
            _ => ScheduleProbe.Judge(name, [spec, .. others]),
        };
    }
}
