using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// A condition on a number is the same for every element, so it chooses a loop instead of being tested in one.
/// Eight loops at most: three conditions, or seven of which each holds only where the one before does; further ones stay selects.
/// Those that decide whether something is done with whole matrices come first.
/// </summary>
internal static class SplitUniformConditions
{
    private const int MostLoops = 8;

    /// <summary>The conditions, and the kernel for each combination of them; null for one that cannot be.</summary>
    public static (IReadOnlyList<Value> Conditions, IReadOnlyList<Kernel?> ByMask) Run(Kernel kernel)
    {
        IReadOnlyList<Value> conditions = FindConditions(kernel);
        return (conditions, [.. Masks(conditions).Select(mask => Implication.IsPossible(conditions, mask) ? Specialize(kernel, conditions, mask) : null)]);
    }

    private static IReadOnlyList<Value> FindConditions(Kernel kernel)
    {
        var chosen = new List<Value>();
        foreach (Value condition in Candidates(kernel))
        {
            Value[] more = [.. chosen, condition];
            if (Masks(more).Count(mask => Implication.IsPossible(more, mask)) <= MostLoops)
            {
                chosen.Add(condition);
            }
        }

        return [.. chosen.OrderBy(condition => condition.Id)];
    }

    private static IEnumerable<Value> Candidates(Kernel kernel)
    {
        IReadOnlyCollection<Guard>[] ofMatrices = GuardsOfMatrices(kernel);
        return kernel.Values
            .Where(value => value is { Op: Op.Select, IsElement: true } && value.Operands[0].IsNumber)
            .Select(value => value.Operands[0])
            .Where(condition => condition.Op != Op.Constant && !DependsOnReduction(condition))
            .Distinct()
            .OrderByDescending(condition => ofMatrices.Count(guards => Decides(condition, guards)))
            .ThenByDescending(condition => Uses(kernel, condition))
            .ThenBy(condition => condition.Id);
    }

    /// <summary>What has to hold for each operation on whole matrices to be done.</summary>
    private static IReadOnlyCollection<Guard>[] GuardsOfMatrices(Kernel kernel)
    {
        if (!kernel.HasMatrices)
        {
            return [];
        }

        var needs = new Needs(kernel);
        return [.. kernel.Values.Where(value => value.Kind == OpKind.Matrix && value.Op != Op.Transpose).Select(needs.Of)];
    }

    /// <summary>Whether something waits for a condition, or for its opposite.</summary>
    private static bool Decides(Value condition, IReadOnlyCollection<Guard> guards) =>
        guards.Count > 0 && (Guard.Of(condition, true).All(guards.Contains) || Guard.Of(condition, false).All(guards.Contains));

    private static IEnumerable<int> Masks(IReadOnlyList<Value> conditions) => Enumerable.Range(0, 1 << conditions.Count);

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
