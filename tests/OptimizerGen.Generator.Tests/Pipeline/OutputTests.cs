using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>What is generated compiles without a word, documentation and nullability included.</summary>
public class OutputTests : GeneratorTest
{
    public static TheoryData<string> CatalogueSpecs =>
        [.. RepositoryFiles.Specs().Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_rules_of_these_tests_compile()
    {
        GenerateWithoutWarnings(Rules.Descent, Rules.Adaptive, Rules.Decayed, Rules.Trusting, Rules.InverseTime);
    }

    [Fact]
    public void The_whole_catalogue_compiles()
    {
        TestSpec[] specs = [.. RepositoryFiles.Specs().Select(path => new TestSpec(Path.GetFileName(path), File.ReadAllText(path)))];

        GeneratorRun run = GenerateWithoutWarnings(specs);

        Assert.Equal(specs.Sum(spec => FilesOf(spec.Path)) + 1, run.Sources.Count);
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(CatalogueSpecs))]
    public void A_rule_of_the_catalogue_compiles_alone_on_the_library(string file)
    {
        TestSpec[] specs =
        [
            .. RepositoryFiles.Specs().Select(path => new TestSpec(
                Path.GetFileName(path), File.ReadAllText(path), IsLibrary: Path.GetFileName(path) != file)),
        ];

        // The list of all rules is written where there is one.
        Assert.Equal(FilesOf(file) == 0 ? 0 : FilesOf(file) + 1, GenerateWithoutWarnings(specs).Sources.Count);
    }

    /// <summary>A class and its loops, a class, or none of a transform, which is there for others to lay on.</summary>
    private static int FilesOf(string path) =>
        path.EndsWith(".optimizer.yaml", StringComparison.Ordinal) ? 2 : path.EndsWith(".schedule.yaml", StringComparison.Ordinal) ? 1 : 0;

    [Fact]
    public void The_rule_in_the_packages_readme_compiles()
    {
        string readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src/OptimizerGen/README.md")).Replace("\r\n", "\n");
        string rule = readme.Split("```yaml\n")[1].Split("```")[0];
        IEnumerable<TestSpec> library = RepositoryFiles.Specs().Select(path => new TestSpec(path, File.ReadAllText(path), IsLibrary: true));

        GeneratorRun run = GenerateWithoutWarnings([new TestSpec("cautious-adam.optimizer.yaml", rule), .. library]);

        Assert.Contains("CautiousAdam.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_namespace_of_the_spec_wins_over_the_projects()
    {
        GeneratorRun run = GenerateWithoutWarnings(
            Rules.Descent.With("namespace: Deep.Inside\n" + Rules.Descent.Text), Rules.InverseTime);

        Assert.NotNull(run.CompilationWithOutput().GetTypeByMetadataName("Deep.Inside.Descent`1"));
        Assert.NotNull(run.CompilationWithOutput().GetTypeByMetadataName("My.Project.InverseTimeDecay"));
        Assert.NotNull(run.CompilationWithOutput().GetTypeByMetadataName("My.Project.OptimizerCatalogue"));
    }

    [Fact]
    public void A_project_without_a_root_namespace_is_served_too()
    {
        GeneratorRun run = Generate(new GeneratorHost([Rules.Descent], new TestProject { RootNamespace = null }));

        Assert.Empty(run.Diagnostics);
        AssertCompiles(run);
    }

    /// <summary>A project may have types with the names of everything that generated code uses.</summary>
    [Theory]
    [InlineData("My.Project")]
    [InlineData("My")]
    public void The_projects_own_types_hide_nothing(string where)
    {
        string[] names =
        [
            "Math", "MathF", "Unsafe", "Span", "ReadOnlySpan", "Vector128", "Vector256", "Vector512", "MethodImpl", "StepMath",
            "StepReduction", "StepVector", "Segment", "StepFrame", "Parameter", "ParameterSet", "Schedule", "Optimizer", "Kernels",
            "NumberRange", "StateView", "MidpointRounding", "ArgumentException",
        ];
        var host = new GeneratorHost([Rules.Descent, Rules.Adaptive, Rules.Trusting, Rules.InverseTime]);
        IEnumerable<string> types = names.Select(name => $"/// <summary>The project's own.</summary>\npublic class {name} {{ }}");
        host.AddCode($"namespace {where}\n{{\n{string.Join('\n', types)}\n}}");

        GeneratorRun run = Generate(host);

        Assert.Empty(run.Diagnostics);
        AssertCompiles(run);
    }
}
