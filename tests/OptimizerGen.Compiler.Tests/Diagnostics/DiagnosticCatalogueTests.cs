using System.Reflection;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Tests.Binding;
using OptimizerGen.Compiler.Tests.Syntax;
using OptimizerGen.Compiler.Tests.Yaml;

namespace OptimizerGen.Compiler.Tests.Diagnostics;

public sealed class DiagnosticCatalogueTests
{
    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        string[] ids = [.. DiagnosticCatalogue.All.Select(descriptor => descriptor.Id)];
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^OPT[0-9]{4}$", id));
    }

    [Fact]
    public void Every_descriptor_is_in_the_catalogue()
    {
        IEnumerable<DiagnosticDescriptor> fields = typeof(DiagnosticCatalogue).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(DiagnosticCatalogue).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();
        Assert.Equal(fields.Select(field => field.Id).Order(StringComparer.Ordinal), DiagnosticCatalogue.All.Select(known => known.Id));
    }

    /// <summary>Mistakes that no spec of its own can show, and where they are shown instead.</summary>
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        [ProjectDiagnostics.NameTaken.Id] = "a mistake of two specs: the generator's tests",
        [ProjectDiagnostics.LanguageTooOld.Id] = "a mistake of the project: the generator's tests",
        [ProjectDiagnostics.InternalError.Id] = "a mistake of the compiler, which no spec is known to bring about",
    };

    [Fact]
    public void Every_mistake_has_a_failing_spec()
    {
        IEnumerable<object[]> cases = [.. YamlDiagnosticTests.Cases, .. SyntaxDiagnosticTests.Cases,
            .. ExpressionDiagnosticTests.Expressions, .. ExpressionDiagnosticTests.Statements, .. BindingDiagnosticTests.Cases];
        IEnumerable<string> shown = cases.Select(row => (string)row[0]).Concat(s_elsewhere.Keys)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(DiagnosticCatalogue.All.Select(descriptor => descriptor.Id), shown);
    }

    [Fact]
    public void Titles_have_no_full_stop() =>
        Assert.All(DiagnosticCatalogue.All, descriptor => Assert.DoesNotMatch(@"[.!]$", descriptor.Title));
}
