using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that a spec stays within what a step can take in, and within what compiles in a moment, its transforms counted in.</summary>
internal static class LimitChecker
{
    public static void Check(ComposedSpec spec, SpecReporter reporter)
    {
        ComposedSpec[] layers = [.. spec.AllLayers];
        InputSyntax[] inputs = [.. layers.SelectMany(layer => layer.Inputs)];
        CheckInputs(InputShape.Scalar, "four inputs that are numbers");
        CheckInputs(InputShape.Element, "four inputs with a value for each element");
        CheckEntries(layers.SelectMany(layer => layer.Hyperparameters), Limits.MostEntries, $"{Limits.MostEntries} hyperparameters");
        CheckEntries(layers.SelectMany(layer => layer.Lets).Select(let => let.Syntax), Limits.MostEntries, $"{Limits.MostEntries} named expressions");
        CheckEntries(
            layers.SelectMany(layer => layer.States.Cast<EntrySyntax>().Concat(layer.Moments)), Limits.MostEntries, $"{Limits.MostEntries} states and moments");
        CheckEntries(layers.SelectMany(layer => layer.GradientAt), Limits.MostEntries, $"{Limits.MostEntries} gradients");
        CheckEntries(layers.SelectMany(layer => layer.Views), Limits.MostEntries, $"{Limits.MostEntries} views");
        CheckStatements(layers, reporter);

        void CheckInputs(InputShape shape, string limit) =>
            CheckEntries(inputs.Where(input => input.Shape == shape), Limits.MostInputsOfOneShape, limit);

        void CheckEntries(IEnumerable<EntrySyntax> entries, int most, string limit)
        {
            if (entries.Skip(most).FirstOrDefault() is { } first)
            {
                reporter.Report(ShapeDiagnostics.TooMany, first.Name.Location, limit, first.Name.Text);
            }
        }
    }

    private static void CheckStatements(IEnumerable<ComposedSpec> layers, SpecReporter reporter)
    {
        IEnumerable<StatementSyntax> statements = StatementWalker.All(layers.SelectMany(layer => layer.Update.Concat(layer.Gradient).Concat(layer.After)));
        if (statements.Skip(Limits.MostStatements).FirstOrDefault() is { } statement)
        {
            reporter.Report(
                ShapeDiagnostics.TooMany, statement.Location, $"{Limits.MostStatements} statements", statement.Location.Written);
        }
    }
}
