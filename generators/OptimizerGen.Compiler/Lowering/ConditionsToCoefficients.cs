using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// A condition on a number that only turns the sign of an element becomes a coefficient:
/// where(c, −x, x) is where(c, −1, 1) · x. Exact.
/// </summary>
internal sealed class ConditionsToCoefficients(ValueFactory factory) : ValueRewriter(factory)
{
    public static Kernel Run(Kernel kernel) => new ConditionsToCoefficients(kernel.Factory).Rewrite(kernel);

    protected override Value RewriteCore(Value value)
    {
        Value rewritten = RewriteOperands(value);
        if (rewritten.Op != Op.Select || !rewritten.IsElement || !rewritten.Operands[0].IsNumber)
        {
            return rewritten;
        }

        (double first, Value firstCore) = Signed(rewritten.Operands[1]);
        (double second, Value secondCore) = Signed(rewritten.Operands[2]);
        if (firstCore != secondCore)
        {
            return rewritten;
        }

        Value coefficient = Factory.Make(Op.Select, rewritten.Operands[0], Factory.Constant(first), Factory.Constant(second));
        return Factory.Make(Op.Multiply, coefficient, firstCore);
    }

    private static (double Sign, Value Core) Signed(Value value) =>
        value.Op == Op.Negate ? (-1, value.Operands[0]) : (1, value);
}
