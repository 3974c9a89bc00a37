using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that what is said of how a state is kept fits the state.</summary>
internal static class StorageChecker
{
    public static void Check(RuleSymbols symbols, SpecReporter reporter)
    {
        foreach (StateSymbol state in symbols.States)
        {
            if (state.Syntax?.When is { } when && !ShapeInfo.IsOtherMatrix(state.Shape))
            {
                reporter.Report(ShapeDiagnostics.WhenOfNoMatrix, when.Location, state.Name, ShapeInfo.Of(state.Shape).Words);
            }

            bool isNarrow = state.Syntax?.Storage is { Meaning: not StorageWord.Full };
            if (isNarrow && state.Shape == Shape.Number)
            {
                reporter.Report(ShapeDiagnostics.StorageOfNumber, state.Syntax!.Storage!.Location, state.Name);
            }
            else if (isNarrow && state.Shape != Shape.Element)
            {
                reporter.Report(ShapeDiagnostics.StorageOfLines, state.Syntax!.Storage!.Location, state.Name, ShapeInfo.Of(state.Shape).Words);
            }
            else if (!isNarrow && state.Syntax?.Rounding is { } rounding)
            {
                reporter.Report(BindingDiagnostics.RoundingOfFull, rounding.Location, state.Name);
            }
        }
    }
}
