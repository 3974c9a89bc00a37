namespace OptimizerGen.Compiler.Kernels;

/// <summary>
/// Under which conditions on numbers the values of a kernel are needed at all: what is chosen by one, and read nowhere else, is
/// needed only where the condition chooses it.
/// </summary>
public sealed class Needs
{
    private readonly Dictionary<Value, HashSet<Guard>> _guards = [];
    private readonly Dictionary<Slot, (Value Value, HashSet<Guard> Guards)> _stores = [];

    private readonly ValueFactory _factory;

    public Needs(Kernel kernel)
    {
        _factory = kernel.Factory;
        foreach (Store store in kernel.Stores)
        {
            Need(store);
        }

        // Users first: a factory numbers operands before what is made of them.
        foreach (Value value in ValueOrder.Of(kernel.Values.Concat(_stores.Values.Select(store => store.Value))).OrderByDescending(value => value.Id).Where(_guards.ContainsKey))
        {
            NeedOperands(value);
        }
    }

    /// <summary>What has to hold for a value to be needed; nothing where it is needed in any case.</summary>
    public IReadOnlyCollection<Guard> Of(Value value) => _guards.TryGetValue(value, out HashSet<Guard>? guards) ? guards : [];

    /// <summary>What has to hold for all of some values to be needed.</summary>
    public IReadOnlyCollection<Guard> OfAll(IEnumerable<Value> values) => values.Select(Of)
        .Aggregate((IReadOnlyCollection<Guard>?)null, (all, one) => all is null ? one : [.. all.Intersect(one)]) ?? [];

    /// <summary>Whether something reads a value where this does not hold.</summary>
    public bool Reads(Value value, IEnumerable<Guard> unless) => _guards.TryGetValue(value, out HashSet<Guard>? guards) && !guards.IsSupersetOf(unless);

    /// <summary>What a state that is a matrix becomes where it changes, and what has to hold for that.</summary>
    public (Value Value, IReadOnlyCollection<Guard> Guards) Change(Store store) => _stores.TryGetValue(store.Slot, out var change) ? change : (store.Value, []);

    /// <summary>A matrix that keeps what it is where a condition does not hold, is not touched there: no memory is taken for it.</summary>
    private void Need(Store store)
    {
        if (store.Slot.Kind != SlotKind.MatrixState)
        {
            Need(store.Value, []);
            return;
        }

        HashSet<Guard>? guards = ChangesOf(store.Value, store.Slot);
        Value value = guards is null ? store.Value : Under(guards, store.Value);
        _stores[store.Slot] = (value, guards ?? []);
        if (guards is not null)
        {
            Need(value, guards);
            foreach (Guard guard in guards)
            {
                Need(guard.Condition, []);
            }
        }
    }

    /// <summary>What has to hold for a value to be another one than a state had; null where it never is.</summary>
    private static HashSet<Guard>? ChangesOf(Value value, Slot state)
    {
        if (value.Op == Op.MatrixState && value.Index == state.Index)
        {
            return null;
        }

        if (value.Op != Op.Select || !value.Operands[0].IsNumber)
        {
            return [];
        }

        HashSet<Guard>? first = ChangesOf(value.Operands[1], state), second = ChangesOf(value.Operands[2], state);
        first?.UnionWith(Guard.Of(value.Operands[0], true));
        second?.UnionWith(Guard.Of(value.Operands[0], false));
        if (first is not null && second is not null)
        {
            first.IntersectWith(second);
        }

        return first ?? second;
    }

    /// <summary>A value where some conditions are known to hold, as far as it is a choice.</summary>
    private Value Under(HashSet<Guard> guards, Value value)
    {
        if (value.Op != Op.Select || !value.Operands[0].IsNumber)
        {
            return value;
        }

        return guards.IsSupersetOf(Guard.Of(value.Operands[0], true)) ? Under(guards, value.Operands[1])
            : guards.IsSupersetOf(Guard.Of(value.Operands[0], false)) ? Under(guards, value.Operands[2])
            : _factory.Make(Op.Select, value.Operands[0], Under(guards, value.Operands[1]), Under(guards, value.Operands[2]));
    }

    private void NeedOperands(Value value)
    {
        HashSet<Guard> guards = _guards[value];
        if (value is { Op: Op.Select } && value.Operands[0].IsNumber)
        {
            Need(value.Operands[0], guards);
            Need(value.Operands[1], guards.Union(Guard.Of(value.Operands[0], true)));
            Need(value.Operands[2], guards.Union(Guard.Of(value.Operands[0], false)));
            return;
        }

        foreach (Value operand in value.Operands)
        {
            Need(operand, guards);
        }
    }

    private void Need(Value value, IEnumerable<Guard> guards)
    {
        // A number of the model is made of all tensors, whichever of them read it.
        IEnumerable<Guard> own = value.Scope == ReductionScope.Model ? [] : guards;
        if (_guards.TryGetValue(value, out HashSet<Guard>? known))
        {
            known.IntersectWith(own);
        }
        else
        {
            _guards.Add(value, [.. own]);
        }
    }
}
