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
    public Task A_rule_becomes_this_class(string rule)
    {
        TestSpec[] specs =
        [
            .. RepositoryFiles.Specs().Select(path => new TestSpec(
                Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'), File.ReadAllText(path), IsLibrary: !Declares(path, rule))),
        ];

        return Verify(GenerateWithoutWarnings(specs).Sources[$"{rule}.g.cs"]).UseParameters(rule);
    }

    [Fact]
    public Task A_project_gets_this_list_of_its_rules() =>
        Verify(GenerateWithoutWarnings(Rules.Descent, Rules.Adaptive, Rules.InverseTime).Sources["OptimizerCatalogue.g.cs"]);

    private static SettingsTask Verify(string text) => Verifier.Verify(text, extension: "cs");

    private static bool Declares(string path, string rule) =>
        File.ReadLines(path).Any(line => line == $"optimizer: {rule}" || line == $"schedule: {rule}");
}
