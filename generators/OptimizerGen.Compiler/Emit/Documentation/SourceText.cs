using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>What an author wrote, on one line and without comments.</summary>
internal static class SourceText
{
    public static string Of(ExpressionSyntax expression) => Of(expression.Location.Text, expression.Span);

    public static string Of(SpecText source, TextSpan span)
    {
        IEnumerable<string> lines = source.Slice(span).Split('\n').Select(line => line.Split('#')[0]);
        return string.Join(" ", string.Join(" ", lines).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A named expression, with what it inherits in the place of the word.</summary>
    public static string Of(LetDefinition let)
    {
        ExpressionSyntax value = let.Syntax.Value!;
        string text = Of(value);
        return let.Inherited is { Syntax.Value: not null } inherited && NamesIn(value).Contains("inherited")
            ? System.Text.RegularExpressions.Regex.Replace(text, @"\binherited\b", _ => value is NameSyntax ? Of(inherited) : Grouped(Of(inherited)))
            : text;
    }

    public static IEnumerable<string> NamesIn(ExpressionSyntax expression) =>
        ExpressionWalker.All(expression).OfType<NameSyntax>().Select(name => name.Name);

    /// <summary>As a factor: in parentheses when it consists of several parts.</summary>
    public static string Grouped(string text) =>
        text.IndexOfAny([' ', '+', '-', '−', '*', '·', '×', '/', '%', '<', '>', '=']) < 0 ? text : $"({text})";

    /// <summary>As what a power is of.</summary>
    public static string GroupedBase(string text) => text.IndexOfAny(['^', '²', '³', '√']) < 0 ? Grouped(text) : $"({text})";
}
