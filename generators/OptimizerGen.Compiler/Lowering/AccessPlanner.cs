using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Says of each load and store in what form the memory is, how it is rounded, and what a step does to it beside the rule.</summary>
/// <param name="declarations">What is said of the states.</param>
/// <param name="isStep">Whether the passes are a step: only a step has extras, and only a step rounds by chance.</param>
internal sealed class AccessPlanner(Declarations declarations, bool isStep)
{
    /// <summary>So many states share the 32 random bits of an element.</summary>
    private const int StatesOfStream = 2;

    public IReadOnlyList<Pass> Run(IReadOnlyList<Pass> passes)
    {
        Pass? last = isStep ? passes.LastOrDefault(pass => pass.Loads.Any(IsOfGradient)) : null;
        return
        [
            .. passes.Select(pass => Plan(pass) with
            {
                Again = pass.Again.ToDictionary(pair => pair.Key, pair => Plan(pair.Value)),
                Clears = pass == last && !pass.Again.Values.Any(again => again.Loads.Any(IsOfGradient)) ? pass.Loads.First(IsOfGradient).Buffer : null,
            }),
        ];
    }

    private Pass Plan(Pass pass) => pass with
    {
        Loads = [.. pass.Loads.Select(Plan)],
        Stores = [.. pass.Stores.Select(Plan)],
        Locals = LocalsOf(pass),
    };

    private static bool IsOfGradient(Load load) => load.Buffer.Kind == BufferKind.Gradient;

    private Load Plan(Load load) => load with
    {
        Storage = StorageOf(load.Buffer),
        Shaping = !isStep || !load.HoldsFromTheStart ? LoadShaping.None
            : load.Buffer.Kind == BufferKind.Gradient ? LoadShaping.ScaleAndLimit
            : load.Buffer.Kind == BufferKind.Parameters ? LoadShaping.Keep
            : LoadShaping.None,
    };

    private PassStore Plan(PassStore store) => store with
    {
        Storage = StorageOf(store.Buffer),
        Random = RandomOf(store.Buffer),
        Flushes = isStep && store.Buffer.Kind is BufferKind.State or BufferKind.MatrixState,
    };

    private StorageFormat StorageOf(ElementBuffer buffer) =>
        StorageFormat.Of(buffer.Kind == BufferKind.State ? declarations.States[buffer.Index].Storage : StateStorage.Full);

    private RandomBits? RandomOf(ElementBuffer buffer)
    {
        if (!isStep || buffer.Kind != BufferKind.State || !declarations.States[buffer.Index].IsRandom)
        {
            return null;
        }

        int ordinal = declarations.RandomOrdinalOf(buffer.Index);
        return new RandomBits(ordinal / StatesOfStream, ordinal % StatesOfStream != 0);
    }

    /// <summary>What is stored has a name, what is drawn, and what the author named; a condition that is asked twice is no number, and is written twice.</summary>
    private static IReadOnlyList<Value> LocalsOf(Pass pass)
    {
        var stored = new HashSet<Value>(pass.Stores.Select(store => store.Value));
        HashSet<Value> named = Locals.Choose(
            pass.Body,
            pass.Reductions.Concat(pass.LineReductions.Select(total => total.Value)).SelectMany(reduction => reduction.Operands),
            value => value.Kind == OpKind.Draw || stored.Contains(value) || Locals.IsNamedByAuthor(value),
            Locals.IsCondition);
        return [.. pass.Body.Where(named.Contains)];
    }
}
