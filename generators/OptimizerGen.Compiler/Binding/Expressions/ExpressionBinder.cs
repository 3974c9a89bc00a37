using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Turns expressions into values. A part that cannot be bound is reported and makes the whole null.</summary>
internal sealed class ExpressionBinder
{
    private readonly BindingContext _context;
    private readonly NameBinder _names;
    private readonly CallBinder _calls;

    public ExpressionBinder(BindingContext context, IScheduleCalls? schedules = null)
    {
        _context = context;
        _names = new NameBinder(context, this);
        _calls = new CallBinder(context, this, schedules);
    }

    /// <summary>For each name that a named expression has read since the last <see cref="ForgetReads"/>: which expression.</summary>
    public IReadOnlyDictionary<string, string> ReadsOfLets => _names.ReadsOfLets;

    public void ForgetReads() => _names.ForgetReads();

    public void NoteRead(string name) => _names.NoteRead(name);

    public Value? Bind(ExpressionSyntax expression, Scope scope) =>
        Bind(expression, expression.Location.Text, scope);

    public Value? Bind(ExpressionSyntax expression, SpecText source, Scope scope) => expression switch
    {
        NumberSyntax number => _context.Factory.Constant(number.Value),
        NameSyntax name => _names.Bind(name, source, scope),
        UnarySyntax unary => BindUnary(unary, source, scope),
        BinarySyntax binary => BindBinary(binary, source, scope),
        CallSyntax call => _calls.Bind(call, source, scope),
        IndexSyntax index => NotSupported(index, source, "Picking one of several vectors with [ ]"),
        _ => null,
    };

    private Value? BindUnary(UnarySyntax unary, SpecText source, Scope scope) =>
        Bind(unary.Operand, source, scope) is { } operand
            ? _context.Factory.Make(unary.Operator == UnaryOperatorKind.Negate ? Op.Negate : Op.Not, operand)
            : null;

    private Value? BindBinary(BinarySyntax binary, SpecText source, Scope scope)
    {
        Value? left = Bind(binary.Left, source, scope);
        Value? right = Bind(binary.Right, source, scope);
        if (binary.Operator == BinaryOperatorKind.MatrixMultiply)
        {
            return NotSupported(binary, source, "The matrix product '@'");
        }

        if (left is null || right is null)
        {
            return null;
        }

        if (OperatorTable.Find(binary.Operator) is { } op)
        {
            return _context.Factory.Make(op, left, right);
        }

        Value? power = PowerBuilder.TryBuild(_context.Factory, left, right);
        if (power is null)
        {
            _context.Report(
                DiagnosticCatalogue.NotOnElementsYet, source, binary.OperatorLocation.Span,
                "^", " Whole exponents and halves that are written as numbers work: x^2, x^0.5.");
        }

        return power;
    }

    private Value? NotSupported(ExpressionSyntax expression, SpecText source, string what)
    {
        _context.Report(DiagnosticCatalogue.NotSupportedYet, source, expression.Span, what);
        return null;
    }
}
