using OptimizerGen.Optimizers;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>The catalogue has the rules that were written by hand, with the same hyperparameters and defaults.</summary>
public sealed class CatalogueTests
{
    /// <summary>Every rule of the catalogue.</summary>
    public static TheoryData<string> Rules => [.. ReferenceTable<double>.Names];

    [Fact]
    public void Every_rule_has_a_reference_by_hand() => Assert.Equal(
        ReferenceTable<double>.Names.Order(StringComparer.Ordinal),
        OptimizerCatalogue.Optimizers.Select(description => description.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_schedule_has_a_formula_by_hand() => Assert.Equal(
        ScheduleReference.Formulas.Keys.Order(StringComparer.Ordinal),
        OptimizerCatalogue.Schedules.Select(description => description.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Hyperparameters_and_defaults_are_those_of_the_literature(string optimizer)
    {
        var reference = ReferenceTable<double>.Create(optimizer, 1);
        var expected = reference.Hyperparameters.Order(StringComparer.Ordinal).Select(name => (name, reference[name]));
        var actual = OptimizerCatalogue.Create<double>(optimizer, 1).Hyperparameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

        Assert.Equal(expected, actual);
    }
}
