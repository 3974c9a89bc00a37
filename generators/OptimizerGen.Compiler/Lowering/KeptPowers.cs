using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Finds the powers that the runtime keeps from step to step: of a base that hyperparameters give, to the step's number
/// or to a whole number away from it. The next such power is one product away.
/// </summary>
public static class KeptPowers
{
    public static IReadOnlyList<Value> In(IEnumerable<LoweredKernel> kernels)
    {
        IEnumerable<Value> roots = kernels.SelectMany(kernel => kernel.Conditions.Concat(
            kernel.Variants.SelectMany(variant => variant.Kernel.Stores).Select(store => store.Value)));
        return [.. ValueOrder.Of(roots).Where(IsKept)];
    }

    private static bool IsKept(Value value) =>
        value.Op == Op.Power && value.IsNumber && IsOfHyperparameters(value.Operands[0]) && CountsSteps(value.Operands[1]);

    private static bool IsOfHyperparameters(Value number) => ValueOrder.Of([number]).All(
        part => part.Op is Op.Constant or Op.Hyperparameter || part.Kind is OpKind.Arithmetic);

    private static bool CountsSteps(Value exponent) => exponent.Op switch
    {
        Op.StepNumber => true,
        Op.Add or Op.Subtract => exponent.Operands.Count(CountsSteps) == 1 && exponent.Operands.Count(IsWhole) == 1,
        _ => false,
    };

    private static bool IsWhole(Value value) => value.Op == Op.Constant && Math.Floor(value.Constant) == value.Constant;
}
