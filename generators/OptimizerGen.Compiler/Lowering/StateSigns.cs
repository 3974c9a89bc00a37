using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Finds the states that are never below 0: they begin so, and as long as all of them are so, a step leaves them so.</summary>
internal static class StateSigns
{
    public static ElementSigns Of(Kernel update, Kernel? initialize, NumberIntervals intervals)
    {
        var states = new HashSet<int>(Enumerable.Range(0, update.Declarations.States.Count).Where(state => BeginsNonNegative(initialize, state, intervals)));
        while (true)
        {
            var signs = new ElementSigns(intervals, states.Contains);
            int[] lost = [.. update.Stores.Where(store => store.Slot.Kind == SlotKind.ElementState && states.Contains(store.Slot.Index) && !signs.IsNonNegative(store.Value)).Select(store => store.Slot.Index)];
            if (lost.Length == 0)
            {
                return signs;
            }

            states.ExceptWith(lost);
        }
    }

    private static bool BeginsNonNegative(Kernel? initialize, int state, NumberIntervals intervals) =>
        initialize?.Stores.FirstOrDefault(store => store.Slot == new Slot(SlotKind.ElementState, state)) is not { } store
        || (store.Value.IsNumber && intervals.Of(store.Value).IsNonNegative);
}
