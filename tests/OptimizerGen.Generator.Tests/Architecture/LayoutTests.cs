using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>The outward form of the house.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData("generators")]
    [InlineData("src")]
    public void Files_are_small(string folder)
    {
        int[] lengths = [.. RepositoryFiles.Code(folder).Select(path => File.ReadLines(path).Count()).Order()];

        Assert.InRange(lengths[lengths.Length / 2], 1, 69);
        Assert.InRange(lengths[lengths.Length * 9 / 10], 1, 179);
    }

    [Fact]
    public void No_file_is_longer_than_350_lines()
    {
        IEnumerable<string> files = RepositoryFiles.Code("generators").Concat(RepositoryFiles.Code("src"));

        Assert.DoesNotContain(files, path => File.ReadLines(path).Count() > 350);
    }

    /// <summary>A job of an optimizer is a type of its own, not a file more of one class that knows everything.</summary>
    [Fact]
    public void An_optimizer_consists_of_parts_and_not_of_partial_files() => Assert.All(
        RepositoryFiles.Code("src/OptimizerGen/Optimizers"),
        path => Assert.DoesNotMatch(@"\bpartial (class|struct|record)\b", File.ReadAllText(path)));

    [Fact]
    public void Initialize_fits_on_one_screen()
    {
        string code = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "generators/OptimizerGen.Generator/OptimizerGenerator.cs"));
        string body = Regex.Match(code, @"public void Initialize.*?\n    }\n", RegexOptions.Singleline).Value;

        Assert.InRange(body.Split('\n').Length, 10, 60);
    }

    [Fact]
    public void The_compiler_names_no_algorithm()
    {
        string[] names = [.. RepositoryFiles.Specs().SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("optimizer:", StringComparison.Ordinal)).Select(line => line["optimizer:".Length..].Trim())];
        Assert.NotEmpty(names);
        var anyName = new Regex($@"\b({string.Join('|', names.Select(Regex.Escape))})(?![a-z])", RegexOptions.None);

        Assert.All(
            RepositoryFiles.Code("generators"),
            path => Assert.DoesNotMatch(anyName, File.ReadAllText(path)));
    }

    [Fact]
    public void Words_that_say_nothing_name_no_type()
    {
        IEnumerable<string> files = new[] { "generators", "src", "tests" }.SelectMany(RepositoryFiles.Code).Select(path => Path.GetFileName(path));

        Assert.DoesNotContain(files, name => Regex.IsMatch(name, "(Helper|Util|Utils|Utilities|Manager)s?\\.cs$"));
    }

    [Fact]
    public void The_top_of_the_repository_is_as_planned()
    {
        string[] planned = ["generators", "specs", "src", "tests"];

        Assert.Equal(planned, Directory.EnumerateDirectories(RepositoryFiles.Root).Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && name is not ("artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts"))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "OptimizerGen.sln")).Replace('\\', '/');

        Assert.All(
            Directory.EnumerateFiles(RepositoryFiles.Root, "*.csproj", SearchOption.AllDirectories),
            path => Assert.Contains(Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalogue_refers_to_the_runtime_and_takes_the_generator_as_an_analyzer()
    {
        XDocument project = XDocument.Load(Path.Combine(RepositoryFiles.Root, "src/OptimizerGen.Optimizers/OptimizerGen.Optimizers.csproj"));

        Assert.Equal(
            [("OptimizerGen.csproj", null), ("OptimizerGen.Generator.csproj", "Analyzer")],
            project.Descendants("ProjectReference").Select(
                item => (Path.GetFileName(item.Attribute("Include")!.Value), item.Attribute("OutputItemType")?.Value)));
    }
}
