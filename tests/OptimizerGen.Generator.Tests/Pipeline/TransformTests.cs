using System.Globalization;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Transforms of the project and of the package, as a build sees them.</summary>
public class TransformTests : GeneratorTest
{
    private static readonly TestSpec s_slow = new("specs/slow.transform.yaml", """
        transform: Slow
        hyperparameters: { beta1: { symbol: β, default: 0.5, range: "[0, 1)" } }
        state: { m: theta }
        let: { direction: inherited * beta1 }
        after: m = beta1 * m + (1 - beta1) * theta
        views: { calm: m }

        """);

    private static readonly TestSpec s_wrapped = new("specs/wrapped.optimizer.yaml", """
        optimizer: Wrapped
        extends: Adaptive
        with: [{ Slow: { beta1: beta2 / 2 } }]

        """);

    [Fact]
    public void A_rule_with_a_transform_becomes_a_class_and_the_transform_none()
    {
        GeneratorRun run = GenerateWithoutWarnings(s_wrapped, Rules.Adaptive, s_slow);

        Assert.Equal(
            ["Adaptive.Loops.g.cs", "Adaptive.g.cs", "OptimizerCatalogue.g.cs", "Wrapped.Loops.g.cs", "Wrapped.g.cs"],
            run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Slow", run.Sources["OptimizerCatalogue.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The rule has a moment m and a hyperparameter beta1 as well; the class has properties for all of them.</summary>
    [Fact]
    public void Names_of_two_layers_are_two_members()
    {
        string text = GenerateWithoutWarnings(s_wrapped, Rules.Adaptive, s_slow).Sources["Wrapped.g.cs"];

        Assert.Contains("public double Beta1 ", text, StringComparison.Ordinal);
        Assert.Contains("public double SlowBeta1 ", text, StringComparison.Ordinal);
        Assert.Contains("public global::OptimizerGen.StateView<T> M ", text, StringComparison.Ordinal);
        Assert.Contains("public global::OptimizerGen.StateView<T> SlowM ", text, StringComparison.Ordinal);
        Assert.Contains("public void ReadCalm(", text, StringComparison.Ordinal);
        Assert.Contains("/// direction = direction * slow_beta1\n", text, StringComparison.Ordinal);
        Assert.Contains("DefaultExpression = \"beta2 / 2\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_edit_of_a_transform_writes_the_rules_that_it_is_laid_over_and_no_other(bool isLibrary)
    {
        TestSpec transform = isLibrary ? s_slow with { Path = "/packages/specs/slow.transform.yaml", IsLibrary = true } : s_slow;
        var host = new GeneratorHost([s_wrapped, Rules.Adaptive, Rules.Descent, transform]);
        GeneratorRun before = Generate(host);

        host.Edit(transform.With(transform.Text.Replace("inherited * beta1", "inherited / beta1")));
        GeneratorRun after = host.Run();

        Assert.Contains("Wrapped.g.cs", before.Sources.Keys);
        Assert.All(
            after.Sources.Where(source => before.Sources[source.Key] != source.Value),
            source => Assert.StartsWith("Wrapped.", source.Key, StringComparison.Ordinal));
        Assert.NotEqual(before.Sources["Wrapped.g.cs"], after.Sources["Wrapped.g.cs"]);
        Assert.True(after.IsStill(TrackingNames.Catalogue));
    }

    [Fact]
    public void A_transforms_own_mistake_is_told_in_its_file_and_where_it_is_laid_on()
    {
        TestSpec broken = s_slow.With(s_slow.Text.Replace("inherited * beta1", "inherited * beta"));

        GeneratorRun run = Generate(s_wrapped, Rules.Adaptive, broken);

        Assert.Equal(
            ["specs/slow.transform.yaml: OPT1001", "specs/wrapped.optimizer.yaml: OPT1015"],
            run.Diagnostics.Select(found => $"{found.Location.GetLineSpan().Path}: {found.Id}").Order(StringComparer.Ordinal));
        Assert.Contains("Adaptive.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Wrapped.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_transform_and_a_rule_have_different_names()
    {
        GeneratorRun run = Generate(Rules.Descent, s_slow.With(s_slow.Text.Replace("transform: Slow", "transform: Descent")));

        Assert.Contains(run.Diagnostics, found => found.Id == "OPT0401" && found.GetMessage(CultureInfo.InvariantCulture).Contains("'Descent'", StringComparison.Ordinal));
    }
}
