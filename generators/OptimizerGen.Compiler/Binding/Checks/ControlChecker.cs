using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks statements that choose between others, when all shapes are known.</summary>
internal static class ControlChecker
{
    public static void Check(BoundRule rule, SpecReporter reporter)
    {
        BoundIf[] choices = [.. InnerFirst(rule.Step).OfType<BoundIf>()];
        foreach (BoundExpression condition in choices.Select(choice => choice.Condition).Where(condition => condition.Shape.Shape != Shape.Number))
        {
            reporter.Report(
                ShapeDiagnostics.NeedsNumber, condition.Location, "The condition of 'if'",
                ShapeInfo.Of(condition.Shape.Shape).Words, "choose for each of them with 'where(condition, a, b)' instead");
        }

        CheckJoins(choices.SelectMany(choice => choice.Joined), rule, reporter);
    }

    /// <summary>What is of two shapes after an 'if' can be anything but read.</summary>
    private static void CheckJoins(IEnumerable<JoinedSymbol> joins, BoundRule rule, SpecReporter reporter)
    {
        var clashes = new Dictionary<ShapeVariable, JoinedSymbol>();
        foreach (JoinedSymbol join in joins)
        {
            if (clashes.TryGetValue(join.First, out JoinedSymbol? within) || clashes.TryGetValue(join.Second, out within))
            {
                clashes[join.Either] = within;
            }
            else if (!CanMeet(join.First.Shape, join.Second.Shape))
            {
                clashes[join.Either] = join;
            }
        }

        foreach (BoundName name in TreeWalker.All(rule.Expressions).OfType<BoundName>())
        {
            if (clashes.TryGetValue(name.Shape, out JoinedSymbol? join))
            {
                reporter.Report(
                    ShapeDiagnostics.JoinOfTwoShapes, name.Location, join.Symbol.Written,
                    ShapeInfo.Of(join.First.Shape).Words, ShapeInfo.Of(join.Second.Shape).Words);
            }
        }
    }

    private static IEnumerable<BoundStatement> InnerFirst(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => InnerFirst(statement.Parts).Append(statement));

    /// <summary>Whether there is a shape in which each of the two is itself: matrices of their own shape meet numbers alone.</summary>
    private static bool CanMeet(Shape a, Shape b) =>
        a == b || a == Shape.Number || b == Shape.Number
        || (!ShapeInfo.IsOtherMatrix(a) && !ShapeInfo.IsOtherMatrix(b) && ShapeInfo.Join(a, b) is not null);
}
