using System.Globalization;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Specs of the package: there to be built upon, never classes themselves.</summary>
public class LibraryTests : GeneratorTest
{
    private static readonly TestSpec s_library = Rules.Adaptive with { Path = "/packages/specs/adaptive.optimizer.yaml", IsLibrary = true };

    [Fact]
    public void A_rule_may_extend_a_rule_of_the_library()
    {
        GeneratorRun run = GenerateWithoutWarnings(Rules.Decayed, s_library);

        Assert.Equal(["Decayed.Loops.g.cs", "Decayed.g.cs", "OptimizerCatalogue.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(run.Sources.Values, text => Assert.DoesNotContain("/packages/", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_projects_rule_hides_the_librarys_of_the_same_name()
    {
        TestSpec other = s_library.With(s_library.Text.Replace("default: 0.9,", "default: 0.8,"));

        GeneratorRun run = GenerateWithoutWarnings(Rules.Decayed, Rules.Adaptive, other);

        Assert.Equal(Generate(Rules.Decayed, Rules.Adaptive).Sources, run.Sources);
    }

    [Fact]
    public void A_library_rule_that_is_not_named_is_not_even_read()
    {
        TestSpec broken = Rules.Broken with { Path = "/packages/specs/broken.optimizer.yaml", IsLibrary = true };

        GeneratorRun run = GenerateWithoutWarnings(Rules.Descent, broken);

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void An_edit_in_the_library_recompiles_what_is_built_on_it()
    {
        var host = new GeneratorHost([Rules.Decayed, Rules.Descent, s_library]);
        GeneratorRun before = Generate(host);

        host.Edit(s_library.With(s_library.Text.Replace("theta -= learning_rate", "theta -= 3 * learning_rate")));
        GeneratorRun after = host.Run();

        Assert.NotEqual(before.Sources["Decayed.g.cs"], after.Sources["Decayed.g.cs"]);
        Assert.Equal(before.Sources["Descent.g.cs"], after.Sources["Descent.g.cs"]);
    }

    [Fact]
    public void An_unknown_base_is_answered_with_the_nearest_known_name()
    {
        TestSpec typo = Rules.Decayed.With(Rules.Decayed.Text.Replace("extends: Adaptive", "extends: Adaptiv"));

        GeneratorRun run = Generate(typo, s_library);

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("'Adaptive'", StringComparison.Ordinal));
        Assert.Empty(run.Sources);
    }
}
