using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Puts constants in the place of values that are known.</summary>
internal sealed class Substitution(ValueFactory factory, IReadOnlyDictionary<Value, double> known) : ValueRewriter(factory)
{
    protected override Value RewriteCore(Value value) =>
        known.TryGetValue(value, out double constant) ? Factory.Constant(constant) : RewriteOperands(value);
}
