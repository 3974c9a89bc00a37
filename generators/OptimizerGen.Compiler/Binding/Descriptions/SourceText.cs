using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>What an author wrote, on one line and without comments.</summary>
internal static class SourceText
{
    private static readonly Regex s_inherited = new(@"\binherited\b", RegexOptions.CultureInvariant);

    public static string Of(ExpressionSyntax expression) => Of(expression.Location.Text, expression.Span);

    public static string Of(SpecText source, TextSpan span)
    {
        IEnumerable<string> lines = source.Slice(span).Split('\n').Select(line => line.Split('#')[0]);
        return string.Join(" ", string.Join(" ", lines).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// A named expression, with what it inherits in the place of the word; where that would take too long to read, what each
    /// spec has made of it, the first ancestor's first.
    /// </summary>
    public static IReadOnlyList<string> Of(LetDefinition let)
    {
        const int LongestText = 400;
        string text = "";
        List<ExpressionSyntax> values = [.. let.Layers.Select(layer => layer.Syntax.Value).OfType<ExpressionSyntax>()];
        values.RemoveRange(0, Math.Max(0, values.FindLastIndex(value => !InheritedWord.IsIn(value))));
        foreach (ExpressionSyntax value in values)
        {
            string inherited = value is NameSyntax ? text : Grouped(text);
            text = Of(value);
            if (inherited.Length > 0 && InheritedWord.IsIn(value))
            {
                text = WithInherited(text, inherited);
            }

            if (text.Length > LongestText)
            {
                return [.. values.Select(Of)];
            }
        }

        return [text];
    }

    /// <summary>A text with something else in the place of the word <c>inherited</c>.</summary>
    public static string WithInherited(string text, string inherited) => s_inherited.Replace(text, _ => inherited);

    public static IEnumerable<string> NamesIn(ExpressionSyntax expression) =>
        ExpressionWalker.All(expression).OfType<NameSyntax>().Select(name => name.Name);

    /// <summary>As a factor: in parentheses when it consists of several parts.</summary>
    public static string Grouped(string text) =>
        text.IndexOfAny([' ', '+', '-', '−', '*', '·', '×', '/', '%', '<', '>', '=']) < 0 ? text : $"({text})";

    /// <summary>As what a power is of.</summary>
    public static string GroupedBase(string text) => text.IndexOfAny(['^', '²', '³', '√']) < 0 ? Grouped(text) : $"({text})";
}
