using OptimizerGen.Optimizers;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>The catalogue has the rules that were written by hand, with the same hyperparameters and defaults.</summary>
public sealed class CatalogueTests
{
    /// <summary>Every rule of the catalogue.</summary>
    public static TheoryData<string> Rules => [.. ReferenceTable<double>.Names];

    /// <summary>Every schedule of the catalogue.</summary>
    public static TheoryData<string> Schedules => [.. ScheduleReference.Rules.Keys];

    [Fact]
    public void Every_rule_has_what_a_rule_of_the_catalogue_needs()
    {
        string[] catalogue = [.. OptimizerCatalogue.Optimizers.Select(description => description.Name)];
        string[] missing =
        [
            .. catalogue.Except(ReferenceTable<double>.Names).Select(name => $"{name}: a rule by hand, {name}Reference.cs in References, and a line in ReferenceTable"),
            .. catalogue.Except(SettingsTable.Names).Select(name => $"{name}: settings under which each of its options does something, in SettingsTable"),
            .. ReferenceTable<double>.Names.Except(catalogue).Select(name => $"{name}: a spec, for it has a rule by hand"),
        ];
        Assert.True(missing.Length == 0, "Missing (tests/README.md, 'A new rule of the catalogue'):\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Every_schedule_has_a_formula_by_hand() => Assert.Equal(
        ScheduleReference.Rules.Keys.Order(StringComparer.Ordinal),
        OptimizerCatalogue.Schedules.Select(description => description.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_schedules_hyperparameters_and_defaults_are_those_written_by_hand(string schedule)
    {
        ScheduleDescription known = OptimizerCatalogue.Schedules.Single(description => description.Name == schedule);
        foreach (var (name, value) in ScheduleReference.Rules[schedule].Hyperparameters)
        {
            if (known.Lists.FirstOrDefault(list => list.Name == name) is { } list)
            {
                Assert.Equal(value is null, list.IsRequired);
                continue;
            }

            HyperparameterDescription description = OptimizerCatalogue.CreateSchedule(schedule).Hyperparameters.Describe(name);
            Assert.True(description.DefaultExpression is not null || description.Default == value, $"{name}: {description.Default} instead of {value}");
        }

        Assert.Equal(
            ScheduleReference.Rules[schedule].Hyperparameters.Keys.Order(StringComparer.Ordinal),
            known.Hyperparameters.Select(description => description.Name).Concat(known.Lists.Select(list => list.Name)).Order(StringComparer.Ordinal));
    }

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
