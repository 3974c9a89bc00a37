using System.IO.Compression;
using System.Xml.Linq;

namespace OptimizerGen.Package.Tests;

/// <summary>The packages as they leave the house: what is in them, and a stranger's project that uses them.</summary>
[Collection(SharedFeed.Name)]
public class PackageTests(PackageFeed feed)
{
    /// <summary>A rule that needs the catalogue's: half of what AdamW leaves.</summary>
    private const string Rule = """
        optimizer: HalfAdamW
        extends: AdamW
        summary: AdamW that halves the parameters after each step.
        update:
          - inherited
          - theta *= 0.5

        """;

    /// <summary>θ = 1, g = 2: AdamW gives 1 · (1 − 0.1 · 0.01) − 0.1 · 1, of which half is left.</summary>
    private const string Program = """
        using Consumer;
        using OptimizerGen.Optimizers;

        double[] theta = [1, 1, 1];
        var optimizer = new HalfAdamW<double>(theta.Length) { LearningRate = 0.1, WeightDecay = 0.01 };
        optimizer.Step(theta, [2, 2, 2]);
        Console.WriteLine(theta[2].ToString("F6"));
        Console.WriteLine(Consumer.OptimizerCatalogue.Optimizers.Single().Name);

        float[] single = [1f];
        OptimizerGen.Optimizers.OptimizerCatalogue.Create<float>("Adam", 1).Step(single, [1f]);
        Console.WriteLine(single[0].ToString("F3"));

        """;

    [Fact]
    public void Packing_has_nothing_to_complain_about()
    {
        Assert.DoesNotContain("warning", feed.PackOutput, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_package_carries_generator_compiler_YamlDotNet_and_the_rules()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PathOf("OptimizerGen"));
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];

        Assert.Equal(
            ["OptimizerGen.Compiler.dll", "OptimizerGen.Generator.dll", "YamlDotNet.dll"],
            files.Where(file => file.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(Path.GetFileName).Order());
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(feed.RepositoryRoot, "specs"), "*.yaml", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".optimizer.yaml", StringComparison.Ordinal) || file.EndsWith(".schedule.yaml", StringComparison.Ordinal)
                    || file.EndsWith(".transform.yaml", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(feed.RepositoryRoot, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            files.Where(file => file.StartsWith("specs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Superset(
            new HashSet<string>(
            [
                "lib/net10.0/OptimizerGen.dll", "lib/net10.0/OptimizerGen.xml", "build/net10.0/OptimizerGen.props", "build/net10.0/OptimizerGen.targets",
                "buildTransitive/net10.0/OptimizerGen.props", "buildTransitive/net10.0/OptimizerGen.targets",
                "README.md", "THIRD-PARTY-NOTICES.txt",
            ]),
            new HashSet<string>(files));
    }

    [Fact]
    public void The_package_depends_on_nothing_and_the_catalogue_on_it()
    {
        Assert.Empty(DependenciesOf("OptimizerGen"));
        Assert.Equal(["OptimizerGen"], DependenciesOf("OptimizerGen.Optimizers"));
    }

    [Fact]
    public void A_rule_of_the_users_own_becomes_a_class_and_runs()
    {
        var consumer = new Consumer(feed, "own-rule");
        consumer.Write("rules/half-adam-w.optimizer.yaml", Rule);
        consumer.Write("Program.cs", Program);

        Assert.Equal(["0.449500", "HalfAdamW", "0.999"], consumer.BuildAndRun());

        // And at the next build, what was edited.
        consumer.Write("rules/half-adam-w.optimizer.yaml", Rule.Replace("theta *= 0.5", "theta *= 0.25"));
        Assert.Equal("0.224750", consumer.BuildAndRun()[0]);
    }

    /// <summary>Folders may have the signs that begin a comment in an .editorconfig, and that part the values of a build.</summary>
    [Fact]
    public void A_broken_rule_is_an_error_with_file_line_and_column()
    {
        var consumer = new Consumer(feed, "C# rules; more/it's broken");
        consumer.Write("rules/half-adam-w.optimizer.yaml", Rule.Replace("theta *= 0.5", "theta *= hlaf"));
        consumer.Write("Program.cs", "Console.WriteLine();\n");

        (int exitCode, string output) = consumer.Build();

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"{consumer.PathOf("rules/half-adam-w.optimizer.yaml")}(6,14): error OPT", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Higher", "99.0.0.0")]
    [InlineData("Lower", "1.0.0.0")]
    public void Another_packages_YamlDotNet_does_not_take_the_place_of_ours(string rival, string version)
    {
        RivalPackage.WriteTo(feed.Folder, rival, new Version(version));
        var consumer = new Consumer(feed, $"beside-{rival}", new ProjectText
        {
            Properties = "<OutputType>Exe</OutputType>",
            Items = $"<PackageReference Include=\"{rival}\" Version=\"1.0.0\" />",
        });
        consumer.Write("rules/half-adam-w.optimizer.yaml", Rule);
        consumer.Write("Program.cs", Program + (rival == "Higher" ? "Console.WriteLine(Rival.Word);\n" : ""));

        string[] lines = consumer.BuildAndRun();

        Assert.Equal("0.449500", lines[0]);
        Assert.Equal(rival == "Higher" ? version : "0.999", lines[^1]);
    }

    [Fact]
    public void A_project_of_another_framework_is_refused_at_restore()
    {
        var consumer = new Consumer(feed, "older", new ProjectText
        {
            Framework = "net8.0",
            Packages = ["OptimizerGen"],
            Properties = "<DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>",
        });

        (int exitCode, string output) = consumer.Run("restore");

        Assert.NotEqual(0, exitCode);
        Assert.Matches("NU1202: Package OptimizerGen .* is not compatible with net8.0 .* supports: net10.0", output);
    }

    [Fact]
    public void A_word_that_says_nothing_of_the_list_of_rules_is_refused()
    {
        var consumer = new Consumer(feed, "access", new ProjectText { Properties = "<OptimizerCatalogueAccess>pubic</OptimizerCatalogueAccess>" });

        (int exitCode, string output) = consumer.Build();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("OptimizerCatalogueAccess is 'pubic': write internal, public or none", output, StringComparison.Ordinal);
    }

    private IEnumerable<string> DependenciesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.PathOf(package));
        using Stream nuspec = archive.GetEntry($"{package}.nuspec")!.Open();
        return [.. XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value)];
    }
}
