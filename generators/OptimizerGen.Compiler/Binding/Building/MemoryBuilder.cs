using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Builds the kernels of a schedule's memory, all of whose values are numbers.</summary>
internal sealed class MemoryBuilder(BoundMemory memory, ExpressionBuilder expressions, Declarations declarations, ValueFactory factory)
{
    /// <summary>What a report does; null where there is no memory.</summary>
    public Kernel? BuildUpdate()
    {
        ValueEnvironment environment = ValueEnvironment.ForReport(memory.Symbols, factory);
        new StatementBuilder(expressions, factory).Run(memory.Update, environment);
        var assigned = new HashSet<Symbol>(memory.Assigned);
        return memory.Symbols.States.Count == 0 ? null : Kernel(
            "Update", memory.Symbols.States.Where(state => assigned.Contains(state.List ?? (Symbol)state)).Select(state => new Store(SlotOf(state), environment[state])));
    }

    /// <summary>What states start from; null where all start from 0.</summary>
    public Kernel? BuildInitialValues()
    {
        ValueEnvironment environment = ValueEnvironment.ForReport(memory.Symbols, factory);
        foreach (StateSymbol state in memory.Symbols.States)
        {
            state.Initial = expressions.Build(memory.Initials[state], environment);
        }

        Store[] stores = [.. memory.Symbols.States.Where(state => !state.Initial.IsConstant(0)).Select(state => new Store(SlotOf(state), state.Initial))];
        return stores.Length == 0 ? null : Kernel("Initialize", stores);
    }

    private Kernel Kernel(string name, IEnumerable<Store> stores) => new(name, [.. stores], declarations, factory);

    private static Slot SlotOf(StateSymbol state) => new(SlotKind.NumberState, state.Index);
}
