using Microsoft.CodeAnalysis;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>What runs again after an edit, beyond what every test of the generator checks anyway.</summary>
public class IncrementalityTests : GeneratorTest
{
    private static readonly TestSpec[] s_specs = [Rules.Descent, Rules.Adaptive, Rules.Decayed, Rules.InverseTime];

    [Fact]
    public void The_first_run_makes_everything_new()
    {
        GeneratorRun run = Generate(s_specs);

        Assert.All(run.ReasonsOf(TrackingNames.Compile), reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.Equal(
            [
                "Adaptive.Loops.g.cs", "Adaptive.g.cs", "Decayed.Loops.g.cs", "Decayed.g.cs", "Descent.Loops.g.cs", "Descent.g.cs",
                "InverseTimeDecay.g.cs", "OptimizerCatalogue.g.cs",
            ],
            run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_writes_the_spec_and_those_built_on_it_and_no_other()
    {
        var host = new GeneratorHost(s_specs);
        GeneratorRun before = Generate(host);

        host.Edit(Rules.Adaptive.With(Rules.Adaptive.Text.Replace("theta -= learning_rate", "theta -= 2 * learning_rate")));
        GeneratorRun after = host.Run();

        Assert.Equal(
            ["Adaptive.g.cs", "Adaptive.Loops.g.cs", "Decayed.g.cs", "Decayed.Loops.g.cs"],
            after.Sources.Where(source => before.Sources[source.Key] != source.Value).Select(source => source.Key).Order());
        // Twice the rate is another number in front of the loops, and lies beside them where a rule has two ways to go.
        Assert.Equal(4, after.ReasonsOf(TrackingNames.Sources).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, after.ReasonsOf(TrackingNames.Compile).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.True(after.IsStill(TrackingNames.Names));
        Assert.True(after.IsStill(TrackingNames.Catalogue));
    }

    [Fact]
    public void The_same_text_in_a_new_file_object_changes_nothing()
    {
        var host = new GeneratorHost(s_specs);
        Generate(host);

        host.Edit(Rules.Adaptive);
        GeneratorRun after = host.Run();

        Assert.True(after.IsStill(TrackingNames.Parse));
        Assert.All(after.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Touched_settings_parse_nothing_again()
    {
        var host = new GeneratorHost(s_specs);
        Generate(host);

        host.TouchSettings();
        GeneratorRun after = host.Run();

        Assert.All(after.ReasonsOf(TrackingNames.Parse), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(after.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_error_that_moves_is_reported_again_and_writes_no_class()
    {
        var host = new GeneratorHost([Rules.Descent, Rules.Broken]);
        Generate(host);

        host.Edit(Rules.Broken.With("# One line more.\n" + Rules.Broken.Text));
        GeneratorRun after = host.Run();

        Assert.Equal(5, Assert.Single(after.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains(IncrementalStepRunReason.Modified, after.ReasonsOf(TrackingNames.Diagnostics));
        Assert.True(after.IsStill(TrackingNames.Sources));
    }

    [Fact]
    public void A_new_name_reaches_the_catalogue()
    {
        var host = new GeneratorHost(s_specs);
        Generate(host);

        host.Edit(Rules.Descent.With(Rules.Descent.Text.Replace("optimizer: Descent", "optimizer: Downhill")));
        GeneratorRun after = host.Run();

        Assert.Contains("Downhill", after.Sources["OptimizerCatalogue.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Descent.g.cs", after.Sources.Keys);
    }
}
