using System.Globalization;
using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>Reads an interval: <c>[0, inf)</c>, <c>(0, 1]</c>.</summary>
internal static class RangeParser
{
    private static readonly Regex s_form = new(@"^\s*([\[(])\s*([^\s,]+)\s*,\s*([^\s,]+)\s*([\])])\s*$", RegexOptions.CultureInvariant);

    public static RangeSyntax? Read(YamlNode node, SpecReader reader)
    {
        if (node is not YamlScalar scalar)
        {
            reader.Report(DiagnosticCatalogue.RangeNeedsQuotes, reader.FirstLineOf(node), reader.Text.Slice(reader.FirstLineOf(node)));
            return null;
        }

        string written = scalar.Value;
        Match match = s_form.Match(written);
        if (!match.Success || ReadEnd(match.Groups[2].Value) is not { } lower || ReadEnd(match.Groups[3].Value) is not { } upper)
        {
            reader.Report(DiagnosticCatalogue.RangeMalformed, reader.FirstLineOf(node), written.Trim());
            return null;
        }

        var range = new RangeSyntax(new Location(reader.Text, node.Span), lower, upper, match.Groups[1].Value == "[", match.Groups[4].Value == "]");
        if (lower < upper || (lower == upper && range.IncludesLower && range.IncludesUpper))
        {
            return range;
        }

        reader.Report(DiagnosticCatalogue.RangeEmpty, node.Span, written.Trim());
        return null;
    }

    private static double? ReadEnd(string written)
    {
        string number = written.Replace('−', '-').Replace("∞", "inf");
        return number switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                && !double.IsNaN(value) && !double.IsInfinity(value) => value,
            _ => null,
        };
    }
}
