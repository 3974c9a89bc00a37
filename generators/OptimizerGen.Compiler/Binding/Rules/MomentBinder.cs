using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// Writes a moment out as the assignments that it stands for:
/// average β·m + (1 − β)·x, sum β·m + x, max max(β·m, x); and m_product·β where the product of the βs is kept.
/// </summary>
internal sealed class MomentBinder(ExpressionBinder expressions, StatementBinder statements)
{
    private Scope Scope => statements.Scope;

    public void Bind(MomentSymbol moment)
    {
        if (BindInput(moment) is not { } input || BindDecay(moment) is not { } decay)
        {
            Scope.Assign(moment, ShapeVariable.Number);
            return;
        }

        Location place = moment.Syntax.Of!.Location;
        statements.Assign(moment.Input, input, place);
        statements.Assign(moment.Decay, decay, decay.Location);
        statements.Assign(moment, Next(moment, place), place);
        if (moment.Product is { } product)
        {
            statements.Assign(product, new BoundBinary(place, Op.Multiply, Name(product, place), Name(moment.Decay, place)), place);
        }
    }

    private BoundExpression? BindInput(MomentSymbol moment)
    {
        if (moment.Syntax.Of is not { } of)
        {
            ReportMissing(moment, "of");
            return null;
        }

        return expressions.Bind(of, Scope.Of(moment.Layer)) is { } input && statements.CheckLets(input, moment) ? input : null;
    }

    private BoundExpression? BindDecay(MomentSymbol moment)
    {
        if (moment.Syntax.Decay is { } decay)
        {
            return expressions.Bind(decay, Scope.Of(moment.Layer));
        }

        if (moment.Kind != MomentKind.Average)
        {
            return new BoundNumber(moment.Location, 1);
        }

        ReportMissing(moment, "decay");
        return null;
    }

    private BoundExpression Next(MomentSymbol moment, Location place)
    {
        BoundExpression input = Name(moment.Input, place);
        var kept = new BoundBinary(place, Op.Multiply, Name(moment.Decay, place), Name(moment, place));
        return moment.Kind switch
        {
            MomentKind.Average => new BoundBinary(place, Op.Add, kept, new BoundBinary(place, Op.Multiply, OneMinusDecay(moment, place), input)),
            MomentKind.Sum => new BoundBinary(place, Op.Add, kept, input),
            MomentKind.Maximum => new BoundCall(place, place, FunctionTable.Find("max")!, ReductionScope.Tensor, kept, input),
            _ => throw new InvalidOperationException($"A moment of the kind {moment.Kind} has no rule."),
        };
    }

    private BoundBinary OneMinusDecay(MomentSymbol moment, Location place) =>
        new(place, Op.Subtract, new BoundNumber(place, 1), Name(moment.Decay, place));

    private BoundName Name(Symbol symbol, Location place) => new(place, symbol, Scope.ShapeOf(symbol));

    private void ReportMissing(MomentSymbol moment, string attribute) =>
        expressions.Context.Reporter.Report(BindingDiagnostics.MomentNeeds, moment.Location, moment.Name, attribute);
}
