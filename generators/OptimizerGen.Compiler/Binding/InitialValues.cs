using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding;

/// <summary>The kernel that gives states their first values; memory is 0 already.</summary>
public static class InitialValues
{
    public static Kernel? KernelOf(BoundOptimizer optimizer)
    {
        var stores = new List<Store>();
        for (int i = 0; i < optimizer.States.Count; i++)
        {
            StateSymbol state = optimizer.States[i];
            if (!state.Initial.IsConstant(0))
            {
                SlotKind kind = state.Shape == Shape.Element ? SlotKind.ElementState : SlotKind.NumberState;
                stores.Add(new Store(new Slot(kind, i), state.Initial));
            }
        }

        return stores.Count == 0 ? null : new Kernel("Initialize", stores, optimizer.Declarations, optimizer.Factory);
    }
}
