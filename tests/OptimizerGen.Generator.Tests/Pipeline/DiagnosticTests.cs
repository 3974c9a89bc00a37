using System.Globalization;
using Microsoft.CodeAnalysis;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>A mistake is reported where it stands in the YAML, and costs one class at most.</summary>
public class DiagnosticTests : GeneratorTest
{
    [Fact]
    public void An_error_lies_at_its_place_in_the_yaml()
    {
        GeneratorRun run = Generate(Rules.Broken);

        Diagnostic error = Assert.Single(run.Diagnostics);
        FileLinePositionSpan place = error.Location.GetLineSpan();
        Assert.Equal(LocationKind.ExternalFile, error.Location.Kind);
        Assert.Equal("specs/broken.optimizer.yaml", place.Path);
        Assert.Equal((4, 33), (place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Equal((4, 38), (place.EndLinePosition.Line, place.EndLinePosition.Character));
        Assert.Equal("gradd", Rules.Broken.Text.Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length));
        Assert.Contains("grad", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_printed_as_the_compiler_prints_its_own()
    {
        GeneratorRun run = Generate(Rules.Broken);

        Assert.StartsWith("specs/broken.optimizer.yaml(5,34): error OPT", Assert.Single(run.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_spec_does_not_stop_the_good_ones()
    {
        GeneratorRun run = Generate(Rules.Broken, Rules.Descent, new TestSpec("specs/empty.optimizer.yaml", ""), Rules.InverseTime);

        Assert.Equal(
            ["Descent.Loops.g.cs", "Descent.g.cs", "InverseTimeDecay.g.cs", "OptimizerCatalogue.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Broken", run.Sources["OptimizerCatalogue.g.cs"], StringComparison.Ordinal);
        AssertCompiles(run);
    }

    [Fact]
    public void No_specs_give_no_classes()
    {
        GeneratorRun run = Generate();

        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_file_that_the_build_does_not_call_a_spec_is_left_alone()
    {
        var host = new GeneratorHost([Rules.Descent]);
        host.AddForeignFile("ci/pipeline.optimizer.yaml", "jobs: [not a spec");

        GeneratorRun run = Generate(host);

        Assert.Empty(run.Diagnostics);
    }
}
