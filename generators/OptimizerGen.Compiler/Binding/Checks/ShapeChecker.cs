using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that numbers and values for each element stand where they may, when all shapes are known.</summary>
internal static class ShapeChecker
{
    public static void Check(BoundRule rule, SpecReporter reporter)
    {
        Check(rule.Expressions, reporter);
        MatrixChecker.Check(rule, reporter);
        foreach (BoundAssignment assignment in rule.Step.OfType<BoundAssignment>())
        {
            if (assignment is { Target: DecayOfMoment decay, Value.Shape.Shape: not Shape.Number and var shape })
            {
                reporter.Report(
                    ShapeDiagnostics.NeedsNumber, assignment.Location, $"The decay of '{decay.Moment.Name}'",
                    ShapeInfo.Of(shape).Words, "write the average out under 'state' and 'update' instead");
            }
        }

        foreach (KeyValuePair<StateSymbol, BoundExpression> kept in rule.Conditions.Where(kept => kept.Value.Shape.Shape != Shape.Number))
        {
            reporter.Report(
                ShapeDiagnostics.NeedsNumber, kept.Value.Location,
                $"The condition of '{kept.Key.Name}'", ShapeInfo.Of(kept.Value.Shape.Shape).Words, "compare rows, columns, rank or size with numbers");
        }

        ControlChecker.Check(rule, reporter);

        foreach (StateSymbol state in rule.Symbols.States)
        {
            if (state.Variable.Clash is var (first, second))
            {
                reporter.Report(ShapeDiagnostics.StateOfTwoShapes, state.Location, state.Name, ShapeInfo.Of(first).Words, ShapeInfo.Of(second).Words);
            }
        }
    }

    public static void Check(IEnumerable<BoundExpression> expressions, SpecReporter reporter)
    {
        foreach (BoundExpression expression in TreeWalker.All(expressions))
        {
            if (expression is BoundCall { Function.Reduces: true } reduction)
            {
                CheckReduction(reduction, reporter);
            }

            CheckNumbers(expression, reporter);
            if (expression is not BoundNamed)
            {
                CheckMeeting(expression, reporter);
                MatrixChecker.Check(expression, reporter);
            }
        }
    }

    private static void CheckReduction(BoundCall call, SpecReporter reporter)
    {
        if (call.Function.Matrix is null && call.Parts.FirstOrDefault(argument => argument.Shape.Shape == Shape.Number) is { } number)
        {
            reporter.Report(ShapeDiagnostics.NeedsElements, number.Location, call.Function.Name, number.Location.Written);
        }
        else if (call.Scope != ReductionScope.Tensor && call.Parts.FirstOrDefault(argument => !argument.Shape.IsElement) is { } line)
        {
            reporter.Report(
                ShapeDiagnostics.NothingToReduce, line.Location,
                call.Function.Name, ReductionScopeInfo.Of(call.Scope).Words, line.Location.Written, ShapeInfo.Of(line.Shape.Shape).Words);
        }
    }

    /// <summary>Lists are made of numbers and counted by them.</summary>
    private static void CheckNumbers(BoundExpression expression, SpecReporter reporter)
    {
        (string What, string Remedy)? place = expression switch
        {
            BoundElement element => ($"The index of '{element.List.Written}'", "reduce it to a number first"),
            BoundOverLists over => ($"What '{over.Reduction.Name}' takes from a list", "reduce the elements first, in a statement of their own"),
            _ => null,
        };
        if (place is var (what, remedy) && expression.Parts.FirstOrDefault(part => part.Shape.Shape != Shape.Number) is { } wide)
        {
            reporter.Report(ShapeDiagnostics.NeedsNumber, wide.Location, what, ShapeInfo.Of(wide.Shape.Shape).Words, remedy);
        }
    }

    /// <summary>Blocks lie across rows and columns.</summary>
    private static void CheckMeeting(BoundExpression expression, SpecReporter reporter)
    {
        Shape[] lines = [.. expression.Parts.Select(part => part.Shape.Shape).Where(ShapeInfo.IsLine).Distinct()];
        if (lines.Length > 1 && lines.Contains(Shape.Block))
        {
            reporter.Report(
                ShapeDiagnostics.ShapesDoNotMeet, expression.Location,
                expression.Location.Written, ShapeInfo.Of(lines[0]).Words, ShapeInfo.Of(lines[1]).Words);
        }
    }
}
