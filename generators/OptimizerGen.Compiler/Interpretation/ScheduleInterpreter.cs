using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Runs a schedule straight from its kernels, its memory included.</summary>
public sealed class ScheduleInterpreter
{
    private static readonly DoubleArithmetic s_arithmetic = new();

    private readonly BoundSchedule _schedule;
    private readonly InterpreterMemory<double> _memory;
    private readonly HashSet<int> _set = [];
    private bool _hasBegun;

    public ScheduleInterpreter(BoundSchedule schedule)
    {
        _schedule = schedule;
        _memory = new InterpreterMemory<double>(schedule.Declarations) { Lists = [.. schedule.Lists.Select(list => list.Default.ToArray())] };
        foreach (HyperparameterSymbol symbol in schedule.Hyperparameters.Where(symbol => symbol.Default is { Op: Op.Constant }))
        {
            _memory.Hyperparameters[symbol.Index] = symbol.Default!.Constant;
        }
    }

    /// <summary>Sets a hyperparameter by its name in the spec.</summary>
    public void Set(string name, double value)
    {
        int index = IndexOf(_schedule.Hyperparameters.Select(symbol => symbol.Name), name);
        _memory.Hyperparameters[index] = value;
        _set.Add(index);
    }

    /// <summary>Gives a list its numbers, as many as there are.</summary>
    public void SetList(string name, params double[] numbers) => _memory.Lists[IndexOf(_schedule.Lists.Select(list => list.Name), name)] = [.. numbers];

    /// <summary>The value at a step, from 1, and an epoch, from 0.</summary>
    public double Value(long step, long epoch, double initial)
    {
        Prepare();
        _memory.Step = step;
        _memory.Epoch = epoch;
        _memory.InitialValue = initial;
        return Run().Number(_schedule.Value.Stores[0].Value);
    }

    /// <summary>Changes the memory by what is reported, in the order of the spec's inputs.</summary>
    public void Report(params double[] inputs)
    {
        if (_schedule.Update is not { } update || inputs.Length != _schedule.Inputs.Count)
        {
            throw new InvalidOperationException($"'{_schedule.Name}' takes {_schedule.Inputs.Count} numbers at a report.");
        }

        Prepare();
        inputs.CopyTo(_memory.NumberInputs, 0);
        Store(update);
        _hasBegun = true;
    }

    public double State(string name)
    {
        Prepare();
        return _memory.NumberStates[IndexOf(_schedule.States.Select(state => state.Name), name)];
    }

    /// <summary>Works out defaults that follow others, and, before the first report, what states start from.</summary>
    private void Prepare()
    {
        if (_schedule.Hyperparameters.FirstOrDefault(symbol => symbol.Default is null && !_set.Contains(symbol.Index)) is { } missing)
        {
            throw new InvalidOperationException($"'{missing.Name}' of '{_schedule.Name}' has no default and was not set.");
        }

        if (_schedule.Lists.FirstOrDefault(list => _memory.Lists[list.Index].Length == 0) is { } empty)
        {
            throw new InvalidOperationException($"'{empty.Name}' of '{_schedule.Name}' has no default and was not set.");
        }

        foreach (int index in _schedule.DefaultOrder.Where(index => !_set.Contains(index)))
        {
            _memory.Hyperparameters[index] = Run().Number(_schedule.Hyperparameters[index].Default!);
        }

        if (!_hasBegun)
        {
            Array.Clear(_memory.NumberStates, 0, _memory.NumberStates.Length);
            Store(_schedule.Initialize);
        }
    }

    /// <summary>Everything is worked out before anything is written.</summary>
    private void Store(Kernel? kernel)
    {
        KernelRun<double> run = Run();
        foreach ((int state, double number) in (kernel?.Stores ?? []).Select(store => (store.Slot.Index, run.Number(store.Value))).ToList())
        {
            _memory.NumberStates[state] = number;
        }
    }

    private KernelRun<double> Run() => new(_memory, s_arithmetic);

    private static int IndexOf(IEnumerable<string> names, string name)
    {
        int index = names.ToList().IndexOf(name);
        return index >= 0 ? index : throw new ArgumentException($"There is no '{name}'.", nameof(name));
    }
}
