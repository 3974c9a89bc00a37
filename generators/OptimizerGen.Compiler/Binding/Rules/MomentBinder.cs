using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// Writes a moment out as the assignment that it stands for:
/// average β·m + (1 − β)·x, sum β·m + x, max max(β·m, x); and defines its corrected value.
/// </summary>
internal sealed class MomentBinder(BindingContext context, ExpressionBinder expressions, StatementBinder statements)
{
    // The β that a step has used, which its corrected values mean even if what it is made of has changed since.
    private readonly Dictionary<(Scope Scope, string Name), Value> _decays = [];

    private ValueFactory Factory => context.Factory;

    /// <summary>The name of the number state that keeps the product of a moment's decays.</summary>
    public static string ProductName(MomentSyntax moment) => moment.Name.Text + "_product";

    public static bool KeepsProduct(MomentSyntax moment) =>
        moment.BiasCorrection == BiasCorrectionKind.Product && IsAverage(moment);

    public static bool IsAverage(MomentSyntax moment) => (moment.Kind ?? MomentKind.Average) == MomentKind.Average;

    public void DeclareCorrected(MomentSyntax moment, Scope scope)
    {
        if (IsAverage(moment))
        {
            scope.Computed[moment.Name.Text + "_hat"] = () => Corrected(moment, scope);
        }
    }

    public void Bind(MomentSyntax moment, Scope scope)
    {
        string name = moment.Name.Text;
        expressions.ForgetReads();
        Value? input = moment.Of is null ? ReportMissing(moment, "of") : expressions.Bind(moment.Of, scope);
        if (input is null || !statements.CheckLets(new SourcedPlace(moment.Of!.Location.Text, moment.Of.Span), name))
        {
            statements.Assigned[name] = Shape.Number;
            return;
        }

        if (DecayOf(moment, scope) is not { } decay)
        {
            return;
        }

        _decays[(scope, name)] = decay;
        Value kept = Factory.Make(Op.Multiply, decay, scope.Values[name]);
        Value value = (moment.Kind ?? MomentKind.Average) switch
        {
            MomentKind.Average => Factory.Make(Op.Add, kept, Factory.Make(Op.Multiply, OneMinus(decay), input)),
            MomentKind.Sum => Factory.Make(Op.Add, kept, input),
            _ => Factory.Make(Op.Max, kept, input),
        };
        statements.Assign(name, value, scope);
        if (KeepsProduct(moment))
        {
            string product = ProductName(moment);
            statements.Assign(product, Factory.Make(Op.Multiply, scope.Values[product], decay), scope);
        }
    }

    private Value? DecayOf(MomentSyntax moment, Scope scope)
    {
        if (moment.Decay is null)
        {
            return IsAverage(moment) ? ReportMissing(moment, "decay") : Factory.Constant(1);
        }

        Value? decay = expressions.Bind(moment.Decay, scope);
        if (decay is { IsElement: true })
        {
            context.Report(
                DiagnosticCatalogue.NeedsNumber, moment.Decay.Location.Text, moment.Decay.Span,
                $"The decay of '{moment.Name.Text}'", "write the average out under 'state' and 'update' instead");
            return null;
        }

        return decay;
    }

    private Value? Corrected(MomentSyntax moment, Scope scope)
    {
        string name = moment.Name.Text;
        expressions.NoteRead(name);
        Value? forgotten;
        if (KeepsProduct(moment))
        {
            expressions.NoteRead(ProductName(moment));
            forgotten = scope.Values[ProductName(moment)];
        }
        else
        {
            Value? decay = _decays.TryGetValue((scope, name), out Value? used) ? used : DecayOf(moment, scope);
            forgotten = decay is null ? null : Factory.Make(Op.Power, decay, scope.Values["t"]);
        }

        if (forgotten is null)
        {
            return null;
        }

        Value corrected = Factory.Make(Op.Divide, scope.Values[name], OneMinus(forgotten));
        corrected.SuggestName(name + "_hat");
        return corrected;
    }

    private Value OneMinus(Value value) => Factory.Make(Op.Subtract, Factory.Constant(1), value);

    private Value? ReportMissing(MomentSyntax moment, string attribute)
    {
        context.Report(DiagnosticCatalogue.MomentNeeds, moment.Name.Location.Text, moment.Name.Span, moment.Name.Text, attribute);
        return null;
    }
}
