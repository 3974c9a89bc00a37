using System.Globalization;
using OptimizerGen.Specs.Tests.Catalogue;
using Xunit.Abstractions;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>A mistake in any spec of the repository shows: its rule leaves the trajectory of the one written by hand.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    [MemberData(nameof(CatalogueRules.Schedules), MemberType = typeof(CatalogueRules))]
    public void Every_mistake_shows(string spec)
    {
        Assert.Equal(Verdict.Unseen, MutationRuns.Judge(spec, Specs.Catalogue.Find(spec).Text.Content));
        IReadOnlyList<MutationOutcome> outcomes = MutationRuns.Of(spec);

        Assert.True(outcomes.Count > 0 || Specs.Catalogue.Find(spec).Syntax!.With is not null, $"{spec} has nothing in which a mistake could be made.");
        Assert.Equal(Mutator.HasExpressions(Specs.Catalogue.Find(spec)), outcomes.Any(outcome => outcome.Mutant.IsSignFlip));
        Assert.Empty(outcomes.Where(outcome => outcome.Mutant.IsSignFlip && outcome.Verdict == Verdict.Unseen && !EquivalentMutants.Of(spec).Contains(outcome.Mutant.Change)).Select(outcome => $"{outcome.Verdict}: {outcome.Mutant.Change}"));
        Assert.Equal(
            EquivalentMutants.Of(spec).Order(StringComparer.Ordinal),
            outcomes.Where(outcome => outcome.Verdict == Verdict.Unseen).Select(outcome => outcome.Mutant.Change).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Most_mistakes_show_in_numbers()
    {
        MutationOutcome[] outcomes = [.. Specs.Catalogue.Optimizers.Concat(Specs.Catalogue.Schedules).SelectMany(MutationRuns.Of)];
        string numbers = string.Create(
            CultureInfo.InvariantCulture,
            $"{outcomes.Length} mutants of {Specs.Catalogue.All.Count} specs, {outcomes.Count(outcome => outcome.Mutant.IsSignFlip)} of them turned signs: {Count(Verdict.Caught)} leave the trajectory, {Count(Verdict.Refused)} are refused, {Count(Verdict.Unseen)} are equivalent.");
        output.WriteLine(numbers);

        Assert.True(Count(Verdict.Refused) < outcomes.Length / 10, numbers);

        int Count(Verdict verdict) => outcomes.Count(outcome => outcome.Verdict == verdict);
    }
}
