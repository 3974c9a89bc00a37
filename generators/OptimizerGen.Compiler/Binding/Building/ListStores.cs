using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>What a step writes of several states: those that it has changed.</summary>
internal sealed class ListStores(ValueFactory factory)
{
    /// <param name="states">The states.</param>
    /// <param name="environment">What they hold at the end of the step.</param>
    /// <param name="slotOf">Where each lies.</param>
    public IEnumerable<Store> Of(StateListSymbol states, ValueEnvironment environment, Func<StateSymbol, Slot> slotOf)
    {
        Value[] values = [.. states.Elements.Select(state => environment[state])];
        if (states.Elements[0].Shape != Shape.Element)
        {
            return states.Elements.Where(state => environment[state] != environment.Before(state)).Select(state => new Store(slotOf(state), environment[state]));
        }

        // Where two of them are the same state, both have what it holds in the end.
        var byPlace = new StatesByPlace(factory);
        (IReadOnlyList<Value> places, IReadOnlyList<int> indices) = byPlace.WrittenIn(values, states);
        return indices.Select(i => new Store(slotOf(states.Elements[i]), values[i]))
            .Concat(places.Select(place => new Store(new Slot(SlotKind.ElementState, states.Elements[0].Index, place), byPlace.At(place, values, states))))
            .ToList();
    }
}
