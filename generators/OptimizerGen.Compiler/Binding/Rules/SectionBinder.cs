using OptimizerGen.Compiler.Binding.Building;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds the statements of a section, those within others as well.</summary>
/// <param name="expressions">Binds expressions.</param>
/// <param name="statements">Takes what has been bound.</param>
/// <param name="mayMoveParameters">Whether the section may assign theta.</param>
/// <param name="first">The layer of the rule whose section it is.</param>
internal sealed class SectionBinder(ExpressionBinder expressions, StatementBinder statements, bool mayMoveParameters, int first = 0)
{
    private int _count;
    private int _loops;

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
            case RepeatSyntax loop:
                BindRepeat(loop, placed.Blocks[0], layer);
                break;
        }
    }

    private void BindIf(IfSyntax written, IReadOnlyList<IEnumerable<PlacedStatement>> blocks, Scope layer)
    {
        BoundExpression? condition = expressions.Bind(written.Condition, layer);
        if (_loops > 0 && condition is not null && ConstantFolder.Fold(condition, expressions.Context.Reporter) is { } number)
        {
            // In this round there is one way: what only the others assign has a value in them.
            Bind(blocks[number != 0 ? 0 : 1]);
            return;
        }

        BindChoice(written.Location, condition, () => Bind(blocks[0]), () => Bind(blocks[1]));
    }

    private void BindChoice(Location place, BoundExpression? condition, Action bindThen, Action bindOtherwise)
    {
        FlowState before = statements.Scope.Save();
        IReadOnlyList<BoundStatement> then = statements.Within(bindThen);
        FlowState afterThen = statements.Scope.Return(before);
        IReadOnlyList<BoundStatement> otherwise = statements.Within(bindOtherwise);
        IReadOnlyList<JoinedSymbol> joined = statements.Scope.Join(afterThen);
        if (condition is not null)
        {
            statements.Add(new BoundIf(place, condition, then, otherwise, joined));
        }
    }

    private void BindRepeat(RepeatSyntax written, IEnumerable<PlacedStatement> body, Scope layer)
    {
        // With a mistake at its head a loop is bound once, so that its body's are found as well.
        LoopRounds rounds = LoopRules.RoundsOf(written, expressions, layer) ?? LoopRounds.Once(written.Count.Location);
        LoopRules.CheckName(written.Name, layer, expressions.Context.Reporter);
        BindRound(0);

        // Each within the condition of the one before, so that it goes on from what that one has left, and not from a choice.
        void BindRound(int round)
        {
            if (round < rounds.Certain)
            {
                BindBody(round);
                BindRound(round + 1);
            }
            else if (round < rounds.Most && _count <= Limits.MostStatements)
            {
                Location place = written.Count.Location;
                var runs = new BoundBinary(place, Op.Greater, rounds.Count, new BoundNumber(place, round));
                BindChoice(written.Location, runs, () =>
                {
                    BindBody(round);
                    BindRound(round + 1);
                }, () => { });
            }
        }

        void BindBody(int round)
        {
            LoopSymbol? number = written.Name is { } name ? new LoopSymbol(name.Text, round) : null;
            statements.Scope.Advance();
            _loops++;
            if (number is not null)
            {
                layer.Declare(number);
            }

            statements.Add(new BoundRound(written.Location, round, statements.Within(() => Bind(body))));
            _loops--;
            if (number is not null)
            {
                layer.Remove(number);
            }
        }
    }
}
