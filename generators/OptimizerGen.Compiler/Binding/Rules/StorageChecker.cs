using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Checks that what is said of a state's storage fits the state.</summary>
internal static class StorageChecker
{
    public static void Check(StateTable states, BindingContext context)
    {
        if (context.Diagnostics.HasErrors)
        {
            // A state whose assignment has a mistake may look like a number and be none.
            return;
        }

        for (int i = 0; i < states.Entries.Count; i++)
        {
            if (states.Entries[i].Syntax is { } syntax)
            {
                Check(syntax, states.Declarations[i].Shape, context);
            }
        }
    }

    private static void Check(KeptSyntax syntax, Shape shape, BindingContext context)
    {
        bool isNarrow = syntax.Storage is { Meaning: not StorageWord.Full };
        if (isNarrow && shape == Shape.Number)
        {
            context.Report(DiagnosticCatalogue.StorageOfNumber, syntax.Storage!.Location.Text, syntax.Storage.Location.Span, syntax.Name.Text);
        }
        else if (!isNarrow && syntax.Rounding is { } rounding)
        {
            context.Report(DiagnosticCatalogue.RoundingOfFull, rounding.Location.Text, rounding.Location.Span, syntax.Name.Text);
        }
    }
}
