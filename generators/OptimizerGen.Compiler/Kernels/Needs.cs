namespace OptimizerGen.Compiler.Kernels;

/// <summary>
/// Under which conditions on numbers the values of a kernel are needed at all: what is chosen by one, and read nowhere else, is
/// needed only where the condition chooses it.
/// </summary>
public sealed class Needs
{
    private readonly Dictionary<Value, HashSet<Guard>> _guards = [];
    private readonly Dictionary<Slot, (Value Value, HashSet<Guard> Guards)> _stores = [];

    public Needs(Kernel kernel)
    {
        foreach (Store store in kernel.Stores)
        {
            Need(store);
        }

        // Users first: a factory numbers operands before what is made of them.
        foreach (Value value in kernel.Values.OrderByDescending(value => value.Id).Where(_guards.ContainsKey))
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
        var guards = new HashSet<Guard>();
        Value value = store.Value;
        while (store.Slot.Kind == SlotKind.MatrixState && value is { Op: Op.Select, Operands: var parts } && parts[0].IsNumber
            && (IsOld(parts[1]) || IsOld(parts[2])))
        {
            bool holds = IsOld(parts[2]);
            guards.UnionWith(Guard.Of(parts[0], holds));
            Need(parts[0], []);
            value = parts[holds ? 1 : 2];
        }

        _stores[store.Slot] = (value, guards);
        if (!IsOld(value))
        {
            Need(value, guards);
        }

        bool IsOld(Value part) => store.Slot.Kind == SlotKind.MatrixState && part.Op == Op.MatrixState && part.Index == store.Slot.Index;
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
