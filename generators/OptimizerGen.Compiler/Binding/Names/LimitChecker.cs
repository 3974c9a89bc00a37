using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Names;

/// <summary>Checks that a rule stays within what a step can take in, and within what compiles in a moment.</summary>
internal static class LimitChecker
{
    private const int MostInputs = 4;
    private const int MostLines = 1000;

    public static void Check(ComposedSpec spec, DiagnosticBag diagnostics)
    {
        CheckInputs(InputShape.Scalar, "four inputs that are numbers");
        CheckInputs(InputShape.Element, "four inputs with a value for each element");
        CheckEntries(spec.States.Cast<EntrySyntax>().Concat(spec.Moments), MostLines, $"{MostLines} states and moments");
        StatementSyntax? statement = spec.Update.Concat(spec.Gradient).Skip(MostLines).FirstOrDefault();
        if (statement is not null)
        {
            Report(statement.Location.Text, statement.Span, $"{MostLines} statements", statement.Location.Written);
        }

        void CheckInputs(InputShape shape, string limit) =>
            CheckEntries(spec.Inputs.Where(input => input.Shape == shape), MostInputs, limit);

        void CheckEntries(IEnumerable<EntrySyntax> entries, int most, string limit)
        {
            if (entries.Skip(most).FirstOrDefault() is { } first)
            {
                Report(first.Name.Location.Text, first.Name.Span, limit, first.Name.Text);
            }
        }

        void Report(Text.SpecText source, Text.TextSpan span, string limit, string tooMany)
        {
            bool isOwn = ReferenceEquals(source, spec.Own.Source);
            diagnostics.Report(
                DiagnosticCatalogue.TooMany, spec.Own.Source, isOwn ? span : (spec.Own.Extends ?? spec.Own.Name).Span, limit, tooMany);
        }
    }
}
