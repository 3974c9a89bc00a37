namespace OptimizerGen.Package.Tests;

/// <summary>Whatever a project is called, wherever it lies and however it compiles, its rules become classes there.</summary>
[Collection(SharedFeed.Name)]
public class ProjectTests : IClassFixture<ProjectTests.Tree>
{
    private const string Strict = """
        <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <Features>strict</Features>
        """;

    private const string Plain = """
        <Nullable>disable</Nullable>
        <ImplicitUsings>disable</ImplicitUsings>
        <LangVersion>13</LangVersion>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        <OptimizerCatalogueAccess>none</OptimizerCatalogueAccess>
        """;

    private readonly Tree _tree;

    public ProjectTests(Tree tree) => _tree = tree;

    [Theory]
    [InlineData("my-rules")]
    [InlineData("C# rules; more/it's app")]
    [InlineData("nameless")]
    [InlineData("strict")]
    [InlineData("plain")]
    [InlineData("through-the-catalogue")]
    public void A_project_compiles_its_rule_without_a_word(string folder)
    {
        (IReadOnlyList<string> words, string assembly) = _tree.ResultOf(folder);

        Assert.Empty(words);
        Assert.True(File.Exists(assembly), $"{assembly} was not built.");
    }

    [Fact]
    public void A_rule_that_no_generator_reads_is_not_dropped_in_silence()
    {
        (IReadOnlyList<string> words, string assembly) = _tree.ResultOf("basic");

        Assert.Contains("half.optimizer.yaml : warning : No class is made of this spec", Assert.Single(words), StringComparison.Ordinal);
        Assert.Contains("this project is VB", words[0], StringComparison.Ordinal);
        Assert.True(File.Exists(assembly));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("strict")]
    public void What_a_project_says_of_copying_a_rule_is_done(string folder)
    {
        string copy = Path.Combine(Path.GetDirectoryName(_tree.ResultOf(folder).Assembly)!, "half.optimizer.yaml");

        Assert.Equal(ProjectTree.Rule, File.ReadAllText(copy));
    }

    /// <summary>The projects, by their folders.</summary>
    public sealed class Tree
    {
        private readonly ProjectTree _projects;
        private readonly Dictionary<string, ProjectText> _texts = [];

        public Tree(PackageFeed feed)
        {
            _projects = new ProjectTree(feed);
            Add("my-rules", new ProjectText("my-rules.csproj"), Use("my_rules"));
            Add("C# rules; more/it's app", new ProjectText("C#Rules.csproj"), Use("C_Rules"));
            Add("nameless", new ProjectText("Nameless.csproj") { Properties = "<RootNamespace></RootNamespace>" }, Use("OptimizerGen.Generated"));
            Add("strict", new ProjectText("Strict.csproj")
            {
                Properties = Strict,
                Items = "<OptimizerSpec Update=\"half.optimizer.yaml\" CopyToOutputDirectory=\"PreserveNewest\" />",
            }, Use("Strict"));
            Add("plain", new ProjectText("Plain.csproj")
            {
                Properties = Plain,
                Items = "<None Update=\"half.optimizer.yaml\" CopyToOutputDirectory=\"PreserveNewest\" />",
            }, Use("Plain"));
            Add("through-the-catalogue", new ProjectText("Through.csproj") { Packages = ["OptimizerGen.Optimizers"] }, Use("Through"));
            Add("basic", new ProjectText("Basic.vbproj"), "Public Class Nothing1\nEnd Class\n");
        }

        public (IReadOnlyList<string> Words, string Assembly) ResultOf(string folder) => _projects.ResultOf(folder, _texts[folder]);

        private static string Use(string @namespace) => $$"""
            /// <summary>Uses the rule.</summary>
            internal static class Use
            {
                /// <summary>Makes one.</summary>
                internal static OptimizerGen.Optimizer<float> Make() => new global::{{@namespace}}.HalfStep<float>(3) { LearningRate = 0.5 };
            }

            """;

        private void Add(string folder, ProjectText project, string code)
        {
            _texts.Add(folder, project);
            _projects.Add(folder, project, code);
        }
    }
}
