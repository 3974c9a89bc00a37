using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>
/// Runs a rule on one tensor, element by element, straight from its kernels: the second opinion on every generated class.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class ReferenceInterpreter<T>
    where T : struct
{
    private readonly BoundOptimizer _optimizer;
    private readonly InterpretationMode _mode;
    private readonly InterpreterMemory<T> _memory;
    private readonly IElementArithmetic<T> _arithmetic;
    private readonly StateRounder<T> _rounder;
    private readonly Dictionary<int, double> _settings = [];
    private readonly Dictionary<Kernel, LoweredKernel> _lowered = [];
    private bool _isInitialized;

    public ReferenceInterpreter(BoundOptimizer optimizer, int length, InterpretationMode mode)
    {
        _optimizer = optimizer;
        _mode = mode;
        _memory = new InterpreterMemory<T>(optimizer.Declarations, length);
        object arithmetic = typeof(T) == typeof(float) ? new FloatArithmetic()
            : typeof(T) == typeof(double) ? new DoubleArithmetic()
            : throw new NotSupportedException($"Rules are interpreted in float or double, not in {typeof(T).Name}.");
        _arithmetic = (IElementArithmetic<T>)arithmetic;
        _rounder = new StateRounder<T>(optimizer.Declarations, _arithmetic);
    }

    public long StepCount { get; private set; }

    public long Epoch
    {
        get => _memory.Epoch;
        set => _memory.Epoch = value;
    }

    /// <summary>Sets a hyperparameter by its name in the spec.</summary>
    public void Set(string name, double value) => _settings[IndexOf(_optimizer.Hyperparameters, symbol => symbol.Name, name)] = value;

    public void SetInput(string name, double value) => _memory.NumberInputs[IndexOf(_optimizer.Inputs, input => input.Name, name)] = value;

    public void SetInput(string name, T[] values) => _memory.ElementInputs[IndexOf(_optimizer.Inputs, input => input.Name, name)] = values;

    /// <summary>A state with a value for each element.</summary>
    public IReadOnlyList<T> State(string name) => _memory.ElementStates[IndexOf(_optimizer.States, state => state.Name, name)];

    public double NumberState(string name) => _memory.NumberStates[IndexOf(_optimizer.States, state => state.Name, name)];

    public void Step(T[] parameters, T[] gradient)
    {
        Begin(parameters);
        _memory.Gradient = gradient;
        Run(_optimizer.Update, parameters);
        StepCount++;
    }

    /// <summary>The point at which the next step wants its gradient.</summary>
    public T[] GradientPoint(T[] parameters)
    {
        Begin(parameters);
        T[] point = [.. parameters];
        if (_optimizer.GradientPoint is { } kernel)
        {
            Run(kernel, point);
        }

        return point;
    }

    public T[] View(string name, T[] parameters)
    {
        bool isEarly = !_isInitialized;
        if (isEarly)
        {
            Begin(parameters);
        }

        T[] result = new T[parameters.Length];
        _memory.Parameters = parameters;
        Run(_optimizer.Views.First(view => view.Name == name).Kernel, result);
        // Before the first step the initial values are for this view alone: the step may begin elsewhere.
        _isInitialized = !isEarly;
        return result;
    }

    private void Begin(T[] parameters)
    {
        _memory.Step = StepCount + 1;
        _memory.Parameters = [.. parameters];
        ResolveHyperparameters();
        if (!_isInitialized)
        {
            _isInitialized = true;
            if (_optimizer.Initialize is { } kernel)
            {
                Run(kernel, [], areInitial: true);
            }
        }
    }

    /// <summary>Values set, then defaults, those that are expressions last; the spec's own schedules act on each.</summary>
    private void ResolveHyperparameters()
    {
        var resolved = new HashSet<int>();
        for (int i = 0; i < _optimizer.Hyperparameters.Count; i++)
        {
            Resolve(i, resolved);
        }
    }

    private void Resolve(int index, HashSet<int> resolved)
    {
        if (!resolved.Add(index))
        {
            return;
        }

        Value? standard = _optimizer.Hyperparameters[index].Default;
        if (!_settings.TryGetValue(index, out double value))
        {
            if (standard is null)
            {
                throw new InvalidOperationException($"'{_optimizer.Hyperparameters[index].Name}' of '{_optimizer.Name}' has no default and was not set.");
            }

            foreach (Value leaf in ValueOrder.Of([standard]).Where(leaf => leaf.Op == Op.Hyperparameter))
            {
                Resolve(leaf.Index, resolved);
            }

            value = Evaluate(standard);
        }

        if (_optimizer.Schedules.TryGetValue(index, out Kernel? schedule))
        {
            _memory.InitialValue = value;
            value = Evaluate(schedule.Stores[0].Value);
        }

        _memory.Hyperparameters[index] = value;
    }

    private double Evaluate(Value number) => new KernelRun<T>(_memory, _arithmetic).Number(number);

    private void Run(Kernel kernel, T[] destination, bool areInitial = false)
    {
        Kernel chosen = _mode == InterpretationMode.AsBound ? kernel : Choose(LoweredOf(kernel));
        var run = new KernelRun<T>(_memory, _arithmetic);
        List<(Slot Slot, double Number, T[] Elements)> results =
        [
            .. chosen.Stores.Select(store => store.Slot.Kind == SlotKind.NumberState
                ? (store.Slot, run.Number(store.Value), Array.Empty<T>())
                : (store.Slot, 0.0, (T[])run.Elements(store.Value).Clone())),
        ];
        foreach ((Slot slot, double number, T[] elements) in results)
        {
            if (slot.Kind == SlotKind.ElementState)
            {
                _rounder.Round(slot.Index, elements, areInitial ? null : _memory.Step);
            }

            Write(slot, number, elements, destination);
        }
    }

    private void Write(Slot slot, double number, T[] elements, T[] destination)
    {
        if (slot.Kind == SlotKind.NumberState)
        {
            _memory.NumberStates[slot.Index] = number;
        }
        else if (slot.Kind == SlotKind.ElementState)
        {
            _memory.ElementStates[slot.Index] = elements;
        }
        else
        {
            elements.CopyTo(destination, 0);
        }
    }

    private LoweredKernel LoweredOf(Kernel kernel)
    {
        if (!_lowered.TryGetValue(kernel, out LoweredKernel? lowered))
        {
            lowered = Lowerer.Lower(kernel, _optimizer.Spec.Numerics);
            _lowered.Add(kernel, lowered);
        }

        return lowered;
    }

    private Kernel Choose(LoweredKernel lowered)
    {
        int mask = 0;
        for (int i = 0; i < lowered.Conditions.Count; i++)
        {
            mask |= Evaluate(lowered.Conditions[i]) != 0 ? 1 << i : 0;
        }

        return lowered.Variants[lowered.Choices[mask]].Kernel;
    }

    private static int IndexOf<TItem>(IReadOnlyList<TItem> items, Func<TItem, string> nameOf, string name)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (nameOf(items[i]) == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no '{name}'.{Suggestion.For(name, items.Select(nameOf))}", nameof(name));
    }
}
