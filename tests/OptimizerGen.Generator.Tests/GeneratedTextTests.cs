using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests;

/// <summary>The whole generated text of a few rules, to be read by people: does the class look like the rule?</summary>
[UsesVerify]
public class GeneratedTextTests : GeneratorTest
{
    /// <summary>The plainest rule, one with moments, one with a gradient point, one with reductions, and a schedule.</summary>
    [Theory]
    [InlineData("GradientDescent")]
    [InlineData("Adam")]
    [InlineData("Nesterov")]
    [InlineData("Lamb")]
    [InlineData("InverseTime")]
    public Task A_rule_becomes_this_class(string rule) => Verify(Files(rule)[$"{rule}.g.cs"]).UseParameters(rule);

    [Theory]
    [InlineData("GradientDescent")]
    [InlineData("Adam")]
    [InlineData("Nesterov")]
    [InlineData("Lamb")]
    public Task A_rule_has_these_loops(string rule) => Verify(Files(rule)[$"{rule}.Loops.g.cs"]).UseParameters(rule);

    /// <summary>What a user reads first is the class, and not its loops.</summary>
    [Fact]
    public void The_class_of_an_everyday_rule_has_less_than_200_lines() =>
        Assert.InRange(Files("Adam")["Adam.g.cs"].Split('\n').Length, 100, 199);

    [Fact]
    public Task A_project_gets_this_list_of_its_rules() =>
        Verify(GenerateWithoutWarnings(Rules.Descent, Rules.Adaptive, Rules.InverseTime).Sources["OptimizerCatalogue.g.cs"]);

    private static IReadOnlyDictionary<string, string> Files(string rule) => GenerateWithoutWarnings(
    [
        .. RepositoryFiles.Specs().Select(path => new TestSpec(
            Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'), File.ReadAllText(path), IsLibrary: !Declares(path, rule))),
    ]).Sources;

    private static SettingsTask Verify(string text) => Verifier.Verify(text, extension: "cs");

    private static bool Declares(string path, string rule) =>
        File.ReadLines(path).Any(line => line == $"optimizer: {rule}" || line == $"schedule: {rule}");
}
