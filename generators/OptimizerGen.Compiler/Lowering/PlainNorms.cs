using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Makes norms roots of inner products. What a norm of elements does where squares leave the range of double, it does over pieces
/// of any length, in which no element knows its row.
/// </summary>
internal sealed class PlainNorms(ValueFactory factory) : ValueRewriter(factory)
{
    public static Kernel Run(Kernel kernel) => new PlainNorms(kernel.Factory).Rewrite(kernel);

    protected override Value RewriteCore(Value value)
    {
        Value rewritten = RewriteOperands(value);
        return rewritten.Op switch
        {
            Op.ReduceNorm => Factory.Make(Op.Sqrt, Squares(rewritten)),
            Op.ReduceRootMeanSquare => Factory.Make(Op.Sqrt, Factory.Make(Op.Divide, Squares(rewritten), Factory.Leaf(Op.Size, Shape.Number, name: "size"))),
            _ => rewritten,
        };
    }

    private Value Squares(Value norm) => Factory.Reduce(Op.ReduceDot, norm.Scope, norm.Operands[0], norm.Operands[0]);
}
