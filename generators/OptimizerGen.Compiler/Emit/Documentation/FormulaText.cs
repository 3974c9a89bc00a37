using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>The rule as its author wrote it, a line for each statement, moments written out.</summary>
internal static class FormulaText
{
    public static IReadOnlyList<string> Of(ComposedSpec spec) =>
    [
        .. Optional(spec.GradientAt, "gradient at: "),
        .. spec.Gradient.Select(Text),
        .. spec.Moments.Where(moment => moment.Of is not null).Select(Moment),
        .. spec.Lets.Where(let => let.Syntax.Value is not null).Select(let => $"{let.Name} = {Text(let.Syntax.Value!)}"),
        .. spec.Update.Select(Text),
        .. Optional(spec.Value, "value = "),
        .. spec.Views.Where(view => view.Value is not null).Select(view => $"{view.Name.Text} = {Text(view.Value!)}"),
    ];

    private static IEnumerable<string> Optional(SourcedExpression? expression, string prefix) =>
        expression is null ? [] : [prefix + Text(expression)];

    private static string Moment(MomentSyntax moment)
    {
        string name = moment.Name.Text;
        string of = Grouped(Text(moment.Of!));
        string decay = moment.Decay is null ? "" : Grouped(Text(moment.Decay));
        string kept = decay.Length == 0 ? name : $"{decay} * {name}";
        return (moment.Kind ?? MomentKind.Average) switch
        {
            MomentKind.Average => $"{name} = {kept} + (1 - {decay}) * {of}",
            MomentKind.Sum => $"{name} = {kept} + {of}",
            _ => $"{name} = max({kept}, {Text(moment.Of!)})",
        };
    }

    private static string Grouped(string text) => text.IndexOfAny([' ', '+', '-']) < 0 ? text : $"({text})";

    private static string Text(StatementSyntax statement) => Folded(statement.Source.Slice(statement.Span));

    private static string Text(SourcedExpression expression) => Folded(expression.Source.Slice(expression.Root.Span));

    private static string Folded(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
