using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// The rule of <c>numerics: fused</c>: in a sum or difference of elements the left operand is fused when it is a product,
/// else the right one. a·b + c, a·b − c and c − a·b become one operation with one rounding.
/// </summary>
internal sealed class FuseMultiplyAdd(ValueFactory factory) : ValueRewriter(factory)
{
    public static Kernel Run(Kernel kernel) => new FuseMultiplyAdd(kernel.Factory).Rewrite(kernel);

    protected override Value RewriteCore(Value value)
    {
        if (!value.IsElement || value.Op is not (Op.Add or Op.Subtract))
        {
            return RewriteOperands(value);
        }

        Value left = value.Operands[0], right = value.Operands[1];
        bool subtracts = value.Op == Op.Subtract;
        if (left is { Op: Op.Multiply, IsElement: true })
        {
            Value addend = subtracts ? Factory.Make(Op.Negate, Rewrite(right)) : Rewrite(right);
            return Fuse(Rewrite(left.Operands[0]), Rewrite(left.Operands[1]), addend);
        }

        if (right is { Op: Op.Multiply, IsElement: true })
        {
            Value first = Rewrite(right.Operands[0]);
            return Fuse(subtracts ? Factory.Make(Op.Negate, first) : first, Rewrite(right.Operands[1]), Rewrite(left));
        }

        return RewriteOperands(value);
    }

    private Value Fuse(Value a, Value b, Value c) => Factory.Make(Op.FusedMultiplyAdd, a, b, c);
}
