using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>
/// Writes a corrected moment out: m / (1 − β^t) with the β that the step has used, or would use where the moment's turn has
/// not come; m / (1 − m_product) where the product is kept.
/// </summary>
internal sealed class CorrectionBinder(ExpressionBinder expressions)
{
    public BoundExpression? Bind(MomentSymbol moment, Location place, Scope scope)
    {
        BoundExpression? forgotten = Forgotten(moment, place, scope);
        if (forgotten is null)
        {
            return null;
        }

        var remembered = new BoundBinary(place, Op.Subtract, new BoundNumber(place, 1), forgotten);
        return new BoundBinary(place, Op.Divide, Name(moment, place, scope), remembered);
    }

    /// <summary>The part of an average that is still what it began with.</summary>
    private BoundExpression? Forgotten(MomentSymbol moment, Location place, Scope scope)
    {
        if (moment.Product is { } product)
        {
            return Name(product, place, scope);
        }

        if (moment.Syntax.Decay is not { } written)
        {
            expressions.Context.Reporter.Report(BindingDiagnostics.MomentNeeds, moment.Location, moment.Name, "decay");
            return null;
        }

        BoundExpression? decay = scope.IsAssigned(moment.Decay) ? Name(moment.Decay, place, scope) : expressions.Bind(written, scope.Of(moment.Layer));
        return decay is null ? null : new BoundPower(place, place, decay, Name(Words.Of(StepWords.Number), place, scope));
    }

    private static BoundName Name(Symbol symbol, Location place, Scope scope) => new(place, symbol, scope.ShapeOf(symbol));
}
