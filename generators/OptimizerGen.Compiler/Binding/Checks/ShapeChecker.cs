using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that numbers and values for each element stand where they may, when all shapes are known.</summary>
internal static class ShapeChecker
{
    public static void Check(BoundRule rule, SpecReporter reporter)
    {
        Check(rule.Expressions, reporter);
        foreach (BoundAssignment assignment in rule.Step.OfType<BoundAssignment>())
        {
            if (assignment is { Target: DecayOfMoment decay, Value.Shape.IsElement: true })
            {
                reporter.Report(
                    ShapeDiagnostics.NeedsNumber, assignment.Location,
                    $"The decay of '{decay.Moment.Name}'", "write the average out under 'state' and 'update' instead");
            }
        }
    }

    public static void Check(IEnumerable<BoundExpression> expressions, SpecReporter reporter)
    {
        foreach (BoundCall call in TreeWalker.All(expressions).OfType<BoundCall>())
        {
            if (call.Function.Reduces && call.Parts.FirstOrDefault(argument => !argument.Shape.IsElement) is { } number)
            {
                reporter.Report(ShapeDiagnostics.NeedsElements, number.Location, call.Function.Name, number.Location.Written);
            }
        }
    }
}
