using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// A condition on a number is the same for every element, so it chooses a loop instead of being tested in one.
/// Three conditions, eight loops, at most; further ones stay selects.
/// </summary>
internal static class SplitUniformConditions
{
    private const int MostConditions = 3;

    public static (IReadOnlyList<Value> Conditions, IReadOnlyList<Kernel> ByMask) Run(Kernel kernel)
    {
        IReadOnlyList<Value> conditions = FindConditions(kernel);
        var kernels = new List<Kernel>();
        for (int mask = 0; mask < 1 << conditions.Count; mask++)
        {
            kernels.Add(Specialize(kernel, conditions, mask));
        }

        return (conditions, kernels);
    }

    private static List<Value> FindConditions(Kernel kernel) =>
    [
        .. kernel.Values
            .Where(value => value is { Op: Op.Select, IsElement: true } && value.Operands[0].IsNumber)
            .Select(value => value.Operands[0])
            .Where(condition => condition.Op != Op.Constant && !DependsOnReduction(condition))
            .Distinct()
            .OrderByDescending(condition => Uses(kernel, condition))
            .ThenBy(condition => condition.Id)
            .Take(MostConditions)
            .OrderBy(condition => condition.Id),
    ];

    private static int Uses(Kernel kernel, Value condition) =>
        kernel.Values.Count(value => value.Op == Op.Select && value.Operands[0] == condition);

    private static bool DependsOnReduction(Value value) =>
        ValueOrder.Of([value]).Any(part => part.Kind == OpKind.Reduction);

    private static Kernel Specialize(Kernel kernel, IReadOnlyList<Value> conditions, int mask)
    {
        var known = conditions
            .Select((condition, i) => (condition, truth: (mask >> i) & 1))
            .ToDictionary(pair => pair.condition, pair => (double)pair.truth);
        return new Substitution(kernel.Factory, known).Rewrite(kernel);
    }
}
