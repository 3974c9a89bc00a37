using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Puts constants in the place of conditions that are known. What is chosen may be a number where the choice had a value
/// for each element; a number stands for all of them.
/// </summary>
internal sealed class Substitution(ValueFactory factory, IReadOnlyDictionary<Value, double> known) : ValueRewriter(factory)
{
    protected override Value RewriteCore(Value value) =>
        known.TryGetValue(value, out double constant) ? Factory.Constant(constant)
        : value.Op == Op.Select && known.TryGetValue(value.Operands[0], out double truth) ? Rewrite(value.Operands[truth != 0 ? 1 : 2])
        : RewriteOperands(value);
}
