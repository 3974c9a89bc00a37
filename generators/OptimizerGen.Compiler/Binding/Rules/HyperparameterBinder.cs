using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds the defaults of hyperparameters, which may be expressions of each other.</summary>
internal static class HyperparameterBinder
{
    public static IReadOnlyDictionary<HyperparameterSymbol, BoundExpression> Defaults(
        IReadOnlyList<HyperparameterSymbol> symbols, ExpressionBinder expressions, Scope scope)
    {
        var defaults = new Dictionary<HyperparameterSymbol, BoundExpression>();
        foreach (HyperparameterSymbol symbol in symbols)
        {
            if (symbol.Syntax.Default is { } written && expressions.Bind(written, scope.Of(symbol.LayerOfDefault)) is { } value)
            {
                defaults.Add(symbol, value);
            }
        }

        return defaults;
    }
}
