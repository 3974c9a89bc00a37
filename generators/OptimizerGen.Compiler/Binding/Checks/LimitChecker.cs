using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that a spec stays within what a step can take in, and within what compiles in a moment.</summary>
internal static class LimitChecker
{
    public static void Check(ComposedSpec spec, SpecReporter reporter)
    {
        CheckInputs(InputShape.Scalar, "four inputs that are numbers");
        CheckInputs(InputShape.Element, "four inputs with a value for each element");
        CheckEntries(spec.Hyperparameters, Limits.MostEntries, $"{Limits.MostEntries} hyperparameters");
        CheckEntries(spec.Lets.Select(let => let.Syntax), Limits.MostEntries, $"{Limits.MostEntries} named expressions");
        CheckEntries(spec.States.Cast<EntrySyntax>().Concat(spec.Moments), Limits.MostEntries, $"{Limits.MostEntries} states and moments");
        CheckEntries(spec.Views, Limits.MostEntries, $"{Limits.MostEntries} views");
        if (spec.Update.Concat(spec.Gradient).Skip(Limits.MostStatements).FirstOrDefault() is { } statement)
        {
            reporter.Report(ShapeDiagnostics.TooMany, statement.Location, $"{Limits.MostStatements} statements", statement.Location.Written);
        }

        void CheckInputs(InputShape shape, string limit) =>
            CheckEntries(spec.Inputs.Where(input => input.Shape == shape), Limits.MostInputsOfOneShape, limit);

        void CheckEntries(IEnumerable<EntrySyntax> entries, int most, string limit)
        {
            if (entries.Skip(most).FirstOrDefault() is { } first)
            {
                reporter.Report(ShapeDiagnostics.TooMany, first.Name.Location, limit, first.Name.Text);
            }
        }
    }
}
