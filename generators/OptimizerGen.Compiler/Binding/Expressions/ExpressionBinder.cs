using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Gives every name in an expression its symbol. A part that cannot be bound is reported and makes the whole null.</summary>
internal sealed class ExpressionBinder
{
    private readonly NameBinder _names;
    private readonly CallBinder _calls;
    private readonly IndexBinder _indices;
    private bool _hasReportedDepth;

    public ExpressionBinder(BindingContext context, IScheduleCalls? schedules = null)
    {
        Context = context;
        _names = new NameBinder(this);
        _calls = new CallBinder(this, schedules);
        _indices = new IndexBinder(this);
    }

    public BindingContext Context { get; }

    public BoundExpression? Bind(ExpressionSyntax expression, Scope scope)
    {
        BoundExpression? bound = null;
        bool isTooDeep = !Context.Depth.Enter();
        if (!isTooDeep)
        {
            bound = BindKind(expression, scope);
            isTooDeep = bound is { Height: > BoundExpression.Tallest };
        }

        Context.Depth.Leave();
        if (isTooDeep)
        {
            ReportTooDeep(expression);
            return null;
        }

        return bound;
    }

    /// <summary>Binds a named expression that nothing uses.</summary>
    public BoundExpression? Bind(LetSymbol let, Scope scope) => _names.Bind(let, let.Syntax.Value?.Location ?? let.Location, scope);

    /// <summary>Refuses to read a temporary that has a value only where some condition holds.</summary>
    public void CheckAssigned(Symbol symbol, Location place, Scope scope)
    {
        if (scope.IsPartlyAssigned(symbol))
        {
            Context.Reporter.Report(BindingDiagnostics.PartlyAssigned, place, symbol.Written);
        }
    }

    /// <summary>Binds what an assignment gives a value: one of several states.</summary>
    public BoundElement? BindTarget(IndexSyntax target, Scope scope) => _indices.Bind(target, scope, isTarget: true);

    private BoundExpression? BindKind(ExpressionSyntax expression, Scope scope) => expression switch
    {
        NumberSyntax number => new BoundNumber(number.Location, number.Value),
        NameSyntax name => _names.Bind(name, scope),
        UnarySyntax unary => BindUnary(unary, scope),
        BinarySyntax binary => BindBinary(binary, scope),
        CallSyntax call => _calls.Bind(call, scope),
        IndexSyntax index => _indices.Bind(index, scope),
        ListSyntax list => ReportList(list),
        BadExpressionSyntax => null,
        _ => throw new InvalidOperationException($"There is no binder for {expression.GetType().Name}."),
    };

    private BoundUnary? BindUnary(UnarySyntax unary, Scope scope) => Bind(unary.Operand, scope) is { } operand
        ? new BoundUnary(unary.Location, OperatorTable.Find(unary.Operator), operand)
        : null;

    private BoundExpression? BindBinary(BinarySyntax binary, Scope scope)
    {
        BoundExpression? left = Bind(binary.Left, scope);
        BoundExpression? right = Bind(binary.Right, scope);
        if (left is null || right is null)
        {
            return null;
        }

        return OperatorTable.Find(binary.Operator) is { } op
            ? new BoundBinary(binary.Location, op, left, right)
            : new BoundPower(binary.Location, binary.OperatorLocation, left, right);
    }

    private BoundExpression? ReportList(ListSyntax list)
    {
        Context.Reporter.Report(ListDiagnostics.ListNotHere, list.Location);
        return null;
    }

    /// <summary>Tells it once: what contains the expression is too deep as well.</summary>
    private void ReportTooDeep(ExpressionSyntax expression)
    {
        if (!_hasReportedDepth)
        {
            _hasReportedDepth = true;
            Context.Reporter.Report(BindingDiagnostics.NamesTooDeep, expression.Location, expression.Location.Written, $"{BoundExpression.Tallest}");
        }
    }
}
