using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>What a step costs for each element, as the compiler counts it.</summary>
/// <param name="Count">Bytes, divisions and roots of all loops together.</param>
/// <param name="Passes">The loops.</param>
/// <param name="Operations">The operations on elements of all loops together.</param>
internal sealed record RuleCost(OperationCount Count, IReadOnlyList<PassCost> Passes, int Operations)
{
    public static RuleCost Of(LoweredKernel kernel) => kernel.UsualVariants.ToArray() is [KernelPlan variant]
        ? new RuleCost(OperationCount.Of(variant), [.. variant.Passes.Select(PassCost.Of)], variant.Passes.Sum(pass => pass.Body.Count))
        : throw new NotSupportedException(FormattableString.Invariant(
            $"The rule has {kernel.UsualVariants.Count()} ways through its step, so there is no one limit for it: measure a rule without conditions on numbers."));
}
