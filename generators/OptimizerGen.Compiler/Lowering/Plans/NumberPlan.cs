using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>Says which numbers get a name where they are worked out at once from leaves alone.</summary>
public static class NumberPlan
{
    /// <param name="roots">The numbers that are wanted: a schedule's value, a default, the conditions of a choice.</param>
    public static IReadOnlyList<PhaseNumber> Of(IEnumerable<Value> roots)
    {
        IReadOnlyList<Value> values = ValueOrder.Of(roots);
        HashSet<Value> named = Locals.Choose(values, roots, value => value.IsLeaf || Locals.IsNamedByAuthor(value));
        return
        [
            .. values.Where(value => named.Contains(value) && value.Op != Op.Constant)
                .Select(value => new PhaseNumber(value, value.IsLeaf ? NumberSource.Leaf : NumberSource.Computed)),
        ];
    }
}
