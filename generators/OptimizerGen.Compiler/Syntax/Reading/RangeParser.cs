using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Reading;

/// <summary>Reads an interval: <c>[0, inf)</c>, <c>(0, 1]</c>.</summary>
internal static class RangeParser
{
    private const string End = @"([+\-−]?)(inf|∞|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+\-−]?[0-9]+)?)";

    private static readonly Regex s_form = new($@"^\s*([\[(])\s*{End}\s*,\s*{End}\s*([\])])\s*$", RegexOptions.CultureInvariant);

    public static RangeSyntax? Read(YamlNode node, SpecReader reader)
    {
        if (node is not YamlScalar scalar)
        {
            reader.Report(YamlDiagnostics.RangeNeedsQuotes, reader.FirstLineOf(node), reader.Text.Slice(reader.FirstLineOf(node)));
            return null;
        }

        string written = scalar.Value.Trim();
        if (s_form.Match(written) is not { Success: true, Groups: var parts })
        {
            reader.Report(SyntaxDiagnostics.RangeMalformed, reader.FirstLineOf(node), written);
            return null;
        }

        if (ReadEnd(parts[2].Value, parts[3].Value, node, reader) is not { } lower || ReadEnd(parts[4].Value, parts[5].Value, node, reader) is not { } upper)
        {
            return null;
        }

        var range = new RangeSyntax(new Location(reader.Text, node.Span), lower, upper, parts[1].Value == "[", parts[6].Value == "]");
        if (lower < upper || (lower == upper && range.IncludesLower && range.IncludesUpper))
        {
            return range;
        }

        reader.Report(SyntaxDiagnostics.RangeEmpty, node.Span, written);
        return null;
    }

    /// <summary>The number, or null when there is none like it in double precision; then that has been reported.</summary>
    private static double? ReadEnd(string sign, string digits, YamlNode node, SpecReader reader)
    {
        double magnitude = double.PositiveInfinity;
        if (digits is not ("inf" or "∞") && NumberLiteral.Read(digits, out magnitude) is { } mistake)
        {
            reader.Report(mistake, reader.FirstLineOf(node), digits);
            return null;
        }

        return sign is "" or "+" ? magnitude : -magnitude;
    }
}
