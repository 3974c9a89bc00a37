using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>What statements may assign.</summary>
internal static class AssignmentRules
{
    /// <summary>Whether a statement may assign the target; otherwise reports why not and what to do instead.</summary>
    /// <param name="target">As written.</param>
    /// <param name="symbol">What it stands for; null for a new name.</param>
    /// <param name="mayMoveParameters">Whether the section may assign theta.</param>
    /// <param name="reporter">Where mistakes go.</param>
    public static bool Allow(LocatedText target, Symbol? symbol, bool mayMoveParameters, SpecReporter reporter)
    {
        if (symbol == Words.Theta && !mayMoveParameters)
        {
            reporter.Report(
                BindingDiagnostics.CannotAssign, target.Location, symbol.Name,
                "the parameters", "'gradient' only decides what the rule takes as its gradient; move them in 'update'");
            return false;
        }

        if (Remedy(target.Text, symbol) is { } remedy)
        {
            reporter.Report(
                BindingDiagnostics.CannotAssign, target.Location,
                symbol?.Name ?? target.Text, symbol?.Description ?? "a word of the language", remedy);
            return false;
        }

        if (symbol is null && !MemberNames.IsDeclarable(target.Text))
        {
            reporter.Report(BindingDiagnostics.NotAnIdentifier, target.Location, target.Text, "a temporary");
        }

        return true;
    }

    /// <summary>What to do instead of assigning it, or null when it may be assigned.</summary>
    private static string? Remedy(string written, Symbol? symbol) => symbol switch
    {
        ProductSymbol product => $"it is kept for '{product.Moment.Name}_hat', so choose another name",
        EarlierGradientSymbol => "give the changed value a name of its own",
        StateSymbol or TemporarySymbol or ElementSymbol or ElementOfUse => null,
        StepOfUse => "it is what the rule has done; choose another name",
        StateListSymbol => null,
        HyperparameterSymbol or ListSymbol or InputSymbol or LoopSymbol => "give the changed value a name of its own",
        LetSymbol => "change its definition under 'let', or use another name here",
        CorrectedSymbol => "assign the moment itself",
        WordSymbol or TensorWordSymbol or ConstantSymbol => "choose another name",
        null => ReservedNames.Contains(written) ? "choose another name" : null,
        _ => throw new InvalidOperationException($"Nothing says whether {symbol.GetType().Name} may be assigned."),
    };
}
