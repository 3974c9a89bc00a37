using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>The diagnostics as Roslyn sees them, and the list of them that a release is published with.</summary>
public class ReleaseTrackingTests
{
    /// <summary>Those of specs and those of the code that uses the classes.</summary>
    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
    [
        .. DiagnosticTranslation.Descriptors,
        .. typeof(OptimizerGenerator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics),
    ];

    [Fact]
    public void The_release_files_list_exactly_the_catalogue()
    {
        IEnumerable<string> listed = new[] { "Shipped", "Unshipped" }
            .SelectMany(name => File.ReadLines(Path.Combine(RepositoryFiles.Root, $"generators/OptimizerGen.Generator/AnalyzerReleases.{name}.md")))
            .Where(line => Regex.IsMatch(line, "^OPT[0-9]{4} "))
            .Select(line => string.Join(" | ", line.Split('|', 4).Select(cell => cell.Trim())));

        IEnumerable<string> declared = Descriptors
            .Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}");

        Assert.Equal(declared.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_setting_takes_an_error_away()
    {
        Assert.All(Descriptors, descriptor => Assert.Equal(
            descriptor.DefaultSeverity == DiagnosticSeverity.Error,
            descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));
    }

    [Fact]
    public void Titles_have_no_full_stop_and_ids_are_told_apart()
    {
        Assert.All(Descriptors, descriptor =>
            Assert.DoesNotMatch(@"\.$", descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(Descriptors, descriptor => Assert.Matches("^OPT[0-9]{4}$", descriptor.Id));
    }
}
