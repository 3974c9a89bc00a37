using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that whole matrices are multiplied and kept where they can be, when all shapes are known.</summary>
internal static class MatrixChecker
{
    public static void Check(BoundRule rule, SpecReporter reporter)
    {
        foreach (BoundAssignment assignment in rule.Statements.OfType<BoundAssignment>())
        {
            if (assignment.Target is ElementSymbol or ElementOfUse && ShapeInfo.IsOtherMatrix(assignment.Value.Shape.Shape))
            {
                reporter.Report(ShapeDiagnostics.MatrixNotKept, assignment.Location, $"'{assignment.Target.Name}'", Describe(assignment.Value));
            }
        }

        foreach (BoundExpression value in rule.Views.Select(view => view.Value).Concat(rule.EarlierPoints.Append(rule.GradientPoint).OfType<BoundExpression>())
            .Where(value => ShapeInfo.IsOtherMatrix(value.Shape.Shape)))
        {
            reporter.Report(ShapeDiagnostics.MatrixNotKept, value.Location, "The result", Describe(value));
        }

    }

    public static void Check(BoundExpression expression, SpecReporter reporter)
    {
        if (OperationOf(expression) is { } operation)
        {
            if (ShapeOf(operation, expression) == Shape.Number)
            {
                reporter.Report(
                    ShapeDiagnostics.MatrixNeeded, expression.Location,
                    OpTable.Of(operation).Text, MatrixTable.Of(operation).Needs, string.Join(" and ", expression.Parts.Select(Describe)));
            }
        }
        else if (expression is BoundBinary or BoundPower or BoundCall { Function.Reduces: false }
            && expression.Parts.FirstOrDefault(part => ShapeInfo.IsOtherMatrix(part.Shape.Shape)) is { } matrix
            && expression.Parts.FirstOrDefault(part => part.Shape.Shape != Shape.Number && part.Shape.Shape != matrix.Shape.Shape) is { } other)
        {
            reporter.Report(
                ShapeDiagnostics.ShapesDiffer, expression.Location, matrix.Location.Written, Describe(matrix), other.Location.Written, Describe(other));
        }
    }

    /// <summary>What an operation makes, a number where it cannot be done. A trace is a number in any case, so its diagonal is asked for.</summary>
    private static Shape ShapeOf(Op operation, BoundExpression expression) => expression is BoundCall { Function.Reduces: true }
        ? MatrixTable.Of(operation).ShapeOf([.. expression.Parts.Select(part => part.Shape.Shape)]) is { } shape && ShapeInfo.IsLine(shape) ? shape : Shape.Number
        : expression.Shape.Shape;

    private static Op? OperationOf(BoundExpression expression) => expression switch
    {
        BoundBinary binary when OpTable.Of(binary.Op).Kind == OpKind.Matrix => binary.Op,
        BoundCall call => call.Function.Matrix,
        _ => null,
    };

    private static string Describe(BoundExpression expression) => ShapeInfo.Of(expression.Shape.Shape).Words;
}
