using System.Globalization;
using Microsoft.CodeAnalysis;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Two specs cannot have one name, and no name can make the compiler drop the output.</summary>
public class NameTests : GeneratorTest
{
    [Theory]
    [InlineData("Descent")]
    [InlineData("DESCENT")]
    [InlineData("DescenT")]
    public void The_second_spec_of_a_name_is_refused_and_the_first_kept(string name)
    {
        TestSpec second = Rules.Descent with { Path = "specs/other.optimizer.yaml", Text = Rules.Descent.Text.Replace("optimizer: Descent", $"optimizer: {name}") };

        GeneratorRun run = Generate(second, Rules.Descent);

        Diagnostic clash = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "OPT0401");
        Assert.Equal("specs/other.optimizer.yaml(1,12)", clash.ToString().Split(':')[0]);
        Assert.Contains("specs/descent.optimizer.yaml", clash.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(["Descent.Loops.g.cs", "Descent.g.cs", "OptimizerCatalogue.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        AssertCompiles(run);
    }

    [Fact]
    public void What_is_built_on_a_name_that_stands_twice_is_the_same_whatever_the_order()
    {
        TestSpec first = new("specs/a-first.optimizer.yaml", "optimizer: Rule\nstate: { m: 0 }\nupdate: [ m = grad, theta -= m ]");
        TestSpec second = new("specs/b-second.optimizer.yaml", "optimizer: Rule\nupdate: theta -= 2 * grad");
        TestSpec derived = new("specs/c-derived.optimizer.yaml", "optimizer: Derived\nextends: Rule\nupdate: [ inherited, theta -= 0.1 * grad ]");

        Assert.Equal(Generate(first, second, derived).Sources["Derived.g.cs"], Generate(derived, second, first).Sources["Derived.g.cs"]);
        Assert.Contains("StateView<T> M", Generate(derived, second, first).Sources["Derived.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogues_own_name_is_taken()
    {
        GeneratorRun run = Generate(
            Rules.Adaptive, Rules.Descent.With(Rules.Descent.Text.Replace("optimizer: Descent", "optimizer: OptimizerCatalogue")));

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "OPT0401");
        Assert.Equal(["Adaptive.Loops.g.cs", "Adaptive.g.cs", "OptimizerCatalogue.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        AssertCompiles(run);
    }

    [Fact]
    public void Without_a_clash_nothing_is_said()
    {
        Assert.Empty(Generate(Rules.Descent, Rules.Adaptive, Rules.InverseTime).Diagnostics);
    }

    [Fact]
    public void A_schedule_and_an_optimizer_cannot_share_a_name_either()
    {
        TestSpec schedule = Rules.InverseTime.With(Rules.InverseTime.Text.Replace("InverseTimeDecay", "Descent"));

        Assert.Contains(Generate(Rules.Descent, schedule).Diagnostics, diagnostic => diagnostic.Id == "OPT0401");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a:b")]
    [InlineData("a\0b")]
    [InlineData("")]
    public void A_hint_name_is_legal_whatever_the_type_is_called(string name)
    {
        string hint = Generator.Pipeline.SourceFile.ForType(name, "").HintName;

        Assert.Matches("^[A-Za-z_]*\\.g\\.cs$", hint);
    }

    [Theory]
    [InlineData("/home/me/project/", "/home/me/project/specs/x.optimizer.yaml", "specs/x.optimizer.yaml")]
    [InlineData("/home/me/project", "/home/me/specs/x.optimizer.yaml", "../specs/x.optimizer.yaml")]
    [InlineData("/home/me/a/b", "/opt/x.optimizer.yaml", "../../../../opt/x.optimizer.yaml")]
    [InlineData(@"C:\me\project\", @"C:\me\project\specs\x.optimizer.yaml", "specs/x.optimizer.yaml")]
    [InlineData(@"C:\me\project\", @"D:\x.optimizer.yaml", "D:/x.optimizer.yaml")]
    public void A_spec_is_reported_as_seen_from_the_project(string project, string file, string expected)
    {
        Assert.Equal(expected, Generator.Pipeline.SpecPath.RelativeTo(project, file));
    }
}
