using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds the statements of a section, those within others as well.</summary>
/// <param name="expressions">Binds expressions.</param>
/// <param name="statements">Takes what has been bound.</param>
/// <param name="mayMoveParameters">Whether the section may assign theta.</param>
/// <param name="first">The layer of the rule whose section it is.</param>
internal sealed class SectionBinder(ExpressionBinder expressions, StatementBinder statements, bool mayMoveParameters, int first = 0)
{
    private int _count;

    /// <summary>A transform that repeats the rule, around one that does, and so on, doubles it each time: there is a limit.</summary>
    public void Bind(IEnumerable<PlacedStatement> section)
    {
        foreach (PlacedStatement placed in section)
        {
            if (_count++ >= Limits.MostStatements)
            {
                ReportTooMany(placed.Statement);
                return;
            }

            Bind(placed);
        }
    }

    /// <summary>Tells it once: those around it are one more as well.</summary>
    private void ReportTooMany(StatementSyntax statement)
    {
        if (_count == Limits.MostStatements + 1)
        {
            expressions.Context.Reporter.Report(
                ShapeDiagnostics.TooMany, statement.Location, $"{Limits.MostStatements} statements", statement.Location.Written);
        }
    }

    private void Bind(PlacedStatement placed)
    {
        Scope layer = statements.Scope.Of(first + placed.Layer);
        switch (placed.Statement)
        {
            case AssignmentSyntax assignment:
                statements.Bind(assignment, layer, mayMoveParameters);
                break;
            case IfSyntax choice:
                BindIf(choice, placed.Blocks, layer);
                break;
        }
    }

    private void BindIf(IfSyntax written, IReadOnlyList<IEnumerable<PlacedStatement>> blocks, Scope layer)
    {
        BoundExpression? condition = expressions.Bind(written.Condition, layer);
        FlowState before = statements.Scope.Save();
        IReadOnlyList<BoundStatement> then = statements.Within(() => Bind(blocks[0]));
        FlowState afterThen = statements.Scope.Return(before);
        IReadOnlyList<BoundStatement> otherwise = statements.Within(() => Bind(blocks[1]));
        IReadOnlyList<JoinedSymbol> joined = statements.Scope.Join(afterThen);
        if (condition is not null)
        {
            statements.Add(new BoundIf(written.Location, condition, then, otherwise, joined));
        }
    }
}
