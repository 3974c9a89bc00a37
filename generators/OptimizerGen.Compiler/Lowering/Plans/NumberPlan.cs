using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>Says which numbers get a name where they are worked out at once from leaves alone.</summary>
public static class NumberPlan
{
    /// <param name="roots">The numbers that are wanted: a schedule's value, a default, the conditions of a choice.</param>
    public static IReadOnlyList<PhaseNumber> Of(IEnumerable<Value> roots) => Of(roots, []);

    /// <summary>The numbers of conditions; what the ways between which they choose work out as well has a name, to be handed on.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="ways">The values that the ways use.</param>
    public static IReadOnlyList<PhaseNumber> OfChoice(IReadOnlyList<Value> conditions, IEnumerable<Value> ways)
    {
        IReadOnlyList<Value> ofConditions = ValueOrder.Of(conditions), ofWays = ValueOrder.Of(ways);
        var both = new HashSet<Value>(ofWays.Where(value => value.IsNumber && !Locals.IsCondition(value)));
        both.IntersectWith(ofConditions);
        // The name goes to what something else is made from, not to the steps on the way there.
        var ends = new HashSet<Value>(
            ofConditions.Concat(ofWays).Where(value => !both.Contains(value)).SelectMany(value => value.Operands).Where(both.Contains));
        return Of(conditions, ends);
    }

    private static IReadOnlyList<PhaseNumber> Of(IEnumerable<Value> roots, HashSet<Value> handedOn)
    {
        IReadOnlyList<Value> values = ValueOrder.Of(roots);
        HashSet<Value> ofItems = ListItems.DependentOf(values);
        HashSet<Value> named = Locals.Choose(
            values, roots, value => value.IsLeaf || Locals.IsNamedByAuthor(value) || handedOn.Contains(value) || ListItems.IsReduction(value));
        return
        [
            .. values.Where(value => named.Contains(value) && value.Op != Op.Constant && !ofItems.Contains(value))
                .Select(value => new PhaseNumber(value, value.IsLeaf ? NumberSource.Leaf : NumberSource.Computed)),
        ];
    }
}
