using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// What a value is where the gradient is 0: a number, and numbers times what memory held when the step began. What is not of that form
/// is something other, as far as a number is not 0.
/// </summary>
/// <param name="Constant">The number by itself.</param>
/// <param name="Terms">The factors of parameters and states.</param>
/// <param name="Other">Whether it may be anything other, as a truth value.</param>
/// <param name="OtherOfParameters">Whether that depends on the parameters.</param>
internal sealed record RowForm(Value Constant, IReadOnlyDictionary<Value, Value> Terms, Value Other, Value OtherOfParameters)
{
    /// <summary>The factor of a leaf; null where the form does not have it.</summary>
    public Value? FactorOf(Value leaf) => Terms.TryGetValue(leaf, out Value? factor) ? factor : null;
}
