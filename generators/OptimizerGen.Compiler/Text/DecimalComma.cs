using System.Text.RegularExpressions;

namespace OptimizerGen.Compiler.Text;

/// <summary>A number with a comma, as most of Europe writes it by hand.</summary>
internal static class DecimalComma
{
    private static readonly Regex s_form = new(@"^\s*([0-9]+),([0-9]+(?:[eE][+-]?[0-9]+)?)\s*$", RegexOptions.CultureInvariant);

    /// <summary>The same number with a point, or null when the text is none: <c>1, 2</c> are two.</summary>
    public static string? Remedy(string written) =>
        s_form.Match(written) is { Success: true } match ? $"{match.Groups[1].Value}.{match.Groups[2].Value}" : null;
}
