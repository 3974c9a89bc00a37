using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>gradient_at: theta - momentum * velocity</c> or <c>gradient_at: { first: theta, grad: theta + rho * first }</c>.</summary>
internal static class PointForm
{
    private const string Last = "grad";

    private static readonly EntryForm<PointSyntax> s_points = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("gradient_at", NodeKinds.Text, (entry, value, reader) => entry with { Value = reader.Expressions.Read(value.Value) }));

    public static IReadOnlyList<PointSyntax> Read(YamlEntry section, SpecReader reader)
    {
        if (section.Value is not YamlMapping)
        {
            var name = new LocatedText(Last, new Location(reader.Text, section.Value.Span));
            return [new PointSyntax { Name = name, Value = reader.Expressions.Read(section.Value) }];
        }

        IReadOnlyList<PointSyntax> points = s_points.Read(section, reader);
        foreach (PointSyntax removed in points.Where(point => point.IsRemoved))
        {
            reader.Report(SyntaxDiagnostics.PointRemoved, removed.Name.Span, removed.Name.Text);
        }

        if (points.LastOrDefault()?.Name.Text != Last)
        {
            reader.Report(SyntaxDiagnostics.LastPointIsNotGrad, (points.FirstOrDefault(point => point.Name.Text == Last) ?? points.LastOrDefault())?.Name.Span ?? section.Key.Span);
        }

        return [.. points.Where(point => point.Value is not null)];
    }
}
