using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Warns of what a spec's own file declares and nothing uses.</summary>
internal static class UsageChecker
{
    /// <param name="symbols">What is declared.</param>
    /// <param name="read">What is read somewhere.</param>
    /// <param name="assigned">What some statement or moment assigns.</param>
    /// <param name="reporter">Where warnings go.</param>
    /// <param name="transforms">The transforms laid over the rule.</param>
    public static void Check(
        RuleSymbols symbols, ICollection<Symbol> read, ICollection<Symbol> assigned, SpecReporter reporter, params IReadOnlyList<AppliedTransform> transforms)
    {
        DeclaredSymbol[] kept = [.. symbols.Kept.Where(state => state is not (ProductSymbol or EarlierGradientSymbol))];
        Warn(UsageDiagnostics.HyperparameterNeverUsed, symbols.Layers.SelectMany(layer => layer.Single.Cast<DeclaredSymbol>().Concat(layer.Lists)).Where(IsUnread));
        Warn(UsageDiagnostics.InputNeverUsed, symbols.Inputs.Where(IsUnread));
        Warn(UsageDiagnostics.GradientNeverRead, symbols.EarlierGradients.Where(IsUnread));
        Warn(UsageDiagnostics.StateNeverRead, kept.Where(IsUnread));
        Warn(UsageDiagnostics.StateNeverWritten, kept.Where(state =>
            state is not MomentSymbol && !assigned.Contains(state) && !IsUnread(state) && !IsOfTheStart(state)));

        // What the parameters were before the first step is worth keeping as it is.
        static bool IsOfTheStart(DeclaredSymbol state) =>
            ((state as StateSymbol)?.InitialSyntax ?? (state as StateListSymbol)?.Syntax.Initial) is { } initial && ExpressionWalker.All(initial).OfType<NameSyntax>().Any(name => name.Name == Words.Theta.Name);

        bool IsUnread(Symbol symbol) => !read.Contains(symbol);

        void Warn(DiagnosticDescriptor descriptor, IEnumerable<DeclaredSymbol> unused)
        {
            foreach (DeclaredSymbol symbol in unused.Where(symbol => reporter.IsOwn(symbol.Location)))
            {
                reporter.Report(descriptor, symbol.Location, symbol.Name, HintOf(symbol));
            }
        }

        // Whoever lays a transform on may take its hyperparameters for the rule's.
        string HintOf(DeclaredSymbol symbol) => transforms.FirstOrDefault(known => known.Spec.Hyperparameters.Any(own => own.Name.Text == symbol.Name)) is { } transform
            ? $" That of the transform '{transform.Spec.Name}' is set by an argument: with: [ {{ {transform.Spec.Name}: {{ {symbol.Name}: … }} }} ]."
            : "";
    }
}
