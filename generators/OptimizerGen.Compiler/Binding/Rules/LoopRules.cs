using OptimizerGen.Compiler.Binding.Building;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>How often a loop may run, and what it may call the number of a round.</summary>
internal static class LoopRules
{
    /// <summary>The rounds of a loop; null where they cannot be told, which has been reported.</summary>
    public static LoopRounds? RoundsOf(RepeatSyntax loop, ExpressionBinder expressions, Scope scope)
    {
        if (expressions.Bind(loop.Count, scope) is not { } count)
        {
            return null;
        }

        double? number = ConstantFolder.Fold(count, expressions.Context.Reporter);
        HyperparameterSymbol? hyperparameter = (count as BoundName)?.Symbol as HyperparameterSymbol;
        string? obstacle = number is { } known ? Obstacle(known, least: loop.Count is NumberSyntax ? 1 : 0)
            : hyperparameter is not null ? Obstacle(hyperparameter)
            : "write a whole number, or the name of an integer hyperparameter";
        if (obstacle is not null)
        {
            expressions.Context.Reporter.Report(ShapeDiagnostics.CountOfRounds, count.Location, count.Location.Written, obstacle);
            return null;
        }

        return hyperparameter is null
            ? new LoopRounds(count, (int)number!.Value, (int)number.Value)
            : new LoopRounds(count, Math.Max(0, First(hyperparameter.Range)), Last(hyperparameter.Range));
    }

    /// <summary>Checks what a loop calls the number of its round.</summary>
    public static void CheckName(LocatedText? name, Scope scope, SpecReporter reporter)
    {
        const string what = "the number of a round";
        if (name is null)
        {
            return;
        }

        if (!MemberNames.IsDeclarable(name.Text))
        {
            reporter.Report(BindingDiagnostics.NotAnIdentifier, name.Location, name.Text, what);
        }
        else if (ReservedNames.Contains(name.Text))
        {
            reporter.Report(BindingDiagnostics.ReservedName, name.Location, name.Text, what);
        }
        else if (scope.Find(name.Text) is { } other)
        {
            reporter.Report(BindingDiagnostics.DuplicateName, name.Location, name.Text, other.Description, what);
        }
    }

    private static string? Obstacle(double number, int least) =>
        Math.Floor(number) == number && number >= least && number <= Limits.MostRounds ? null : $"it is a whole number from 1 to {Limits.MostRounds}";

    private static string? Obstacle(HyperparameterSymbol count) =>
        count.Type != HyperparameterType.Integer ? "it may have a fraction; add 'type: integer' to it"
        : count.Range.Upper > Limits.MostRounds
            ? $"every round that its range allows is written out, and there can be {Limits.MostRounds} at most; let the range end there or before, as in 'range: \"[0, {Limits.MostRounds}]\"'"
        : null;

    /// <summary>The smallest whole number of a range, or a negative one.</summary>
    private static int First(NumberInterval range) =>
        range.Lower < 0 ? -1 : (int)(range.IncludesLower ? Math.Ceiling(range.Lower) : Math.Floor(range.Lower) + 1);

    private static int Last(NumberInterval range) => (int)(range.IncludesUpper ? Math.Floor(range.Upper) : Math.Ceiling(range.Upper) - 1);
}

/// <summary>The rounds of a loop.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Certain">How many there are at least.</param>
/// <param name="Most">How many there are at most.</param>
internal sealed record LoopRounds(BoundExpression Count, int Certain, int Most)
{
    /// <summary>A single round.</summary>
    public static LoopRounds Once(Location place) => new(new BoundNumber(place, 1), Certain: 1, Most: 1);
}
