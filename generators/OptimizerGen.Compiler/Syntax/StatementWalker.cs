namespace OptimizerGen.Compiler.Syntax;

/// <summary>Walks through statements.</summary>
public static class StatementWalker
{
    /// <summary>The statements and all that they hold, in the order written.</summary>
    public static IEnumerable<StatementSyntax> All(IEnumerable<StatementSyntax> statements) =>
        statements.SelectMany(statement => statement.Blocks.Count == 0 ? [statement] : All(statement.Blocks.SelectMany(block => block)).Prepend(statement));
}
