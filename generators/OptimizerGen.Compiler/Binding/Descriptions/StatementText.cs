using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>A statement as its author wrote it; what it holds stands under it, further in.</summary>
internal static class StatementText
{
    private const string Indentation = "  ";

    /// <param name="placed">The statement.</param>
    /// <param name="named">Gives a text of a layer the names that the class has.</param>
    public static IEnumerable<string> Of(PlacedStatement placed, Func<string, int, string> named) => placed.Statement switch
    {
        IfSyntax choice => Choice(choice, placed, "if", named),
        RepeatSyntax loop => Within(placed.Blocks[0], named).Prepend(named(Rounds(loop), placed.Layer)),
        AssignmentSyntax assignment => [named(Assignment(assignment), placed.Layer)],
        _ => [SourceText.Of(placed.Statement.Location.Text, placed.Statement.Span)],
    };

    /// <summary>All expressions in a statement, and the layers whose names they are written in.</summary>
    public static IEnumerable<(ExpressionSyntax Expression, int Layer)> ExpressionsIn(PlacedStatement placed) =>
        placed.Statement.Expressions.Select(expression => (expression, placed.Layer))
            .Concat(placed.Blocks.SelectMany(block => block).SelectMany(ExpressionsIn));

    private static string Assignment(AssignmentSyntax assignment)
    {
        string target = assignment.Target.Span == assignment.Span ? $"{assignment.Target.Text} = " : "";
        return target + SourceText.Of(assignment.Location.Text, assignment.Span);
    }

    private static IEnumerable<string> Choice(IfSyntax choice, PlacedStatement placed, string word, Func<string, int, string> named)
    {
        PlacedStatement[] otherwise = [.. placed.Blocks[1]];
        IEnumerable<string> rest = otherwise.Length == 0 ? []
            : otherwise.Length == 1 && otherwise[0].Statement is IfSyntax next ? Choice(next, otherwise[0], "else if", named)
            : Within(otherwise, named).Prepend("else:");
        return Within(placed.Blocks[0], named).Prepend(named($"{word} {SourceText.Of(choice.Condition)}:", placed.Layer)).Concat(rest);
    }

    private static string Rounds(RepeatSyntax loop)
    {
        string count = SourceText.Of(loop.Count);
        string last = loop.Count is NumberSyntax { Value: var number } ? $"{number - 1}" : $"{count} - 1";
        return loop.Name is { } name ? $"for {name.Text} = 0 to {last}:"
            : loop.Count is NumberSyntax { Value: 1 } ? "once:"
            : $"{count} times:";
    }

    private static IEnumerable<string> Within(IEnumerable<PlacedStatement> block, Func<string, int, string> named) =>
        block.SelectMany(placed => Of(placed, named)).Select(line => Indentation + line);
}
