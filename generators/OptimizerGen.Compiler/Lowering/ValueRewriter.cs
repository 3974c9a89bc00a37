using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Rebuilds values bottom-up; a rewrite overrides what happens to one operation. Names that authors gave are carried over.</summary>
internal abstract class ValueRewriter(ValueFactory factory)
{
    private readonly Dictionary<Value, Value> _rewritten = [];

    protected ValueFactory Factory { get; } = factory;

    public Kernel Rewrite(Kernel kernel)
    {
        // Operands first, so that no rewrite has to go deep.
        foreach (Value value in kernel.Values)
        {
            Rewrite(value);
        }

        return kernel with { Stores = [.. kernel.Stores.Select(Rewrite)] };
    }

    public Value Rewrite(Value value)
    {
        if (!_rewritten.TryGetValue(value, out Value? result))
        {
            result = RewriteCore(value);
            if (value.Name is { } name && !value.IsLeaf && !result.IsLeaf)
            {
                result.SuggestName(name);
            }

            _rewritten.Add(value, result);
        }

        return result;
    }

    protected abstract Value RewriteCore(Value value);

    protected Value RewriteOperands(Value value) =>
        value.IsLeaf ? value : Factory.Like(value, [.. value.Operands.Select(Rewrite)]);

    private Store Rewrite(Store store) => new(store.Slot.Place is { } place ? store.Slot with { Place = Rewrite(place) } : store.Slot, Rewrite(store.Value));
}
