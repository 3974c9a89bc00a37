using System.Reflection;
using OptimizerGen.Compiler.Diagnostics;
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
        IEnumerable<DiagnosticDescriptor> fields = typeof(DiagnosticCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();
        Assert.Equal(fields.Select(field => field.Id).Order(StringComparer.Ordinal), DiagnosticCatalogue.All.Select(known => known.Id));
    }

    [Fact]
    public void Every_mistake_in_the_text_has_a_failing_spec()
    {
        IEnumerable<object[]> cases = [.. YamlDiagnosticTests.Cases, .. SyntaxDiagnosticTests.Cases,
            .. ExpressionDiagnosticTests.Expressions, .. ExpressionDiagnosticTests.Statements];
        IEnumerable<string> shown = cases.Select(row => (string)row[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        IEnumerable<string> known = DiagnosticCatalogue.All.Select(descriptor => descriptor.Id)
            .Where(id => string.CompareOrdinal(id, "OPT03") < 0);
        Assert.Equal(known, shown);
    }

    [Fact]
    public void Titles_have_no_full_stop() =>
        Assert.All(DiagnosticCatalogue.All, descriptor => Assert.DoesNotMatch(@"[.!]$", descriptor.Title));
}
