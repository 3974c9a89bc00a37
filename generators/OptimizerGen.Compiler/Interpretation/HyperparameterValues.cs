using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Works out the hyperparameters in force: values set, then defaults, those that are expressions last; the spec's own schedules act on each.</summary>
internal sealed class HyperparameterValues<T>(BoundOptimizer optimizer, IReadOnlyDictionary<int, double> settings, IElementArithmetic<T> arithmetic)
    where T : struct
{
    private readonly HashSet<int> _resolved = [];

    /// <param name="group">The group that gets them; its own settings come before those of the rule.</param>
    public void Resolve(InterpretedGroup<T> group)
    {
        _resolved.Clear();
        for (int i = 0; i < group.Hyperparameters.Length; i++)
        {
            Resolve(i, group, group.Tensors[0].Memory);
        }
    }

    private void Resolve(int index, InterpretedGroup<T> group, InterpreterMemory<T> memory)
    {
        if (!_resolved.Add(index))
        {
            return;
        }

        Value? standard = optimizer.Hyperparameters[index].Default;
        if (!group.Settings.TryGetValue(index, out double value) && !settings.TryGetValue(index, out value))
        {
            if (standard is null)
            {
                throw new InvalidOperationException($"'{optimizer.Hyperparameters[index].Name}' of '{optimizer.Name}' has no default and was not set.");
            }

            foreach (Value leaf in ValueOrder.Of([standard]).Where(leaf => leaf.Op == Op.Hyperparameter))
            {
                Resolve(leaf.Index, group, memory);
            }

            value = new KernelRun<T>(memory, arithmetic).Number(standard);
        }

        if (optimizer.Schedules.TryGetValue(index, out Kernel? schedule))
        {
            memory.InitialValue = value;
            value = new KernelRun<T>(memory, arithmetic).Number(schedule.Stores[0].Value);
        }

        group.Hyperparameters[index] = value;
    }
}
