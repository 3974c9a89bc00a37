using System.Globalization;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>One step of a rule on memory of every size, as lowered, against what the rule as written allows.</summary>
internal sealed class RangeCase<T>
    where T : struct
{
    private const int Length = 48;

    private readonly BoundOptimizer _rule;
    private readonly LoweredKernel _lowered;
    private readonly IElementArithmetic<T> _arithmetic;
    private readonly ErrorModel _model;
    private readonly ExtremeNumbers _numbers;
    private readonly Random _random;

    public RangeCase(BoundOptimizer rule, Random random)
    {
        bool isFloat = typeof(T) == typeof(float);
        object arithmetic = isFloat ? new FloatArithmetic() : new DoubleArithmetic();
        (_rule, _random, _arithmetic) = (rule, random, (IElementArithmetic<T>)arithmetic);
        _lowered = Compilation.Lower(rule).Update;
        _model = isFloat ? ErrorModel.OfFloat : ErrorModel.OfDouble;
        _numbers = isFloat ? new ExtremeNumbers(random, -149, 128) : new ExtremeNumbers(random, -1074, 1024);
    }

    /// <summary>How many elements something was promised of.</summary>
    public int Promised { get; private set; }

    /// <summary>How many steps ran the operations as written.</summary>
    public int Fallbacks { get; private set; }

    /// <summary>Hyperparameters that are not drawn.</summary>
    public IReadOnlyDictionary<string, double> Pinned { get; init; } = new Dictionary<string, double>();

    /// <summary>What differs first after one step from any memory, in words; null when nothing does.</summary>
    public string? Run() => Compare(MakeMemory());

    /// <summary>What differs first in the first steps of a run with usual numbers, each from where the rule as written has come.</summary>
    public string? RunFromTheStart(int steps)
    {
        InterpreterMemory<T> memory = MakeMemory(isUsual: true);
        Advance(memory, _rule.Initialize);
        string? difference = null;
        for (memory.Step = 1; memory.Step <= steps && difference is null; memory.Step++)
        {
            memory.Gradient = UsualElements();
            difference = Compare(memory);
            Advance(memory, _rule.Update);
        }

        return difference;
    }

    private void Advance(InterpreterMemory<T> memory, Kernel? kernel)
    {
        var run = new KernelRun<T>(memory, _arithmetic);
        Action[] writes = [.. (kernel?.Stores ?? []).Select(store => WriteOf(memory, store, run))];
        foreach (Action write in writes)
        {
            write();
        }
    }

    private static Action WriteOf(InterpreterMemory<T> memory, Store store, KernelRun<T> run)
    {
        if (store.Slot.Kind == SlotKind.NumberState)
        {
            double number = run.Number(store.Value);
            return () => memory.NumberStates[store.Slot.Index] = number;
        }

        T[] elements = [.. run.Elements(store.Value)];
        return store.Slot == Slot.Parameters ? () => memory.Parameters = elements : () => memory.ElementStates[store.Slot.Index] = elements;
    }

    private string? Compare(InterpreterMemory<T> memory)
    {
        var strict = new KernelRun<T>(memory, _arithmetic);
        KernelPlan variant = Choose(strict);
        Fallbacks += variant.IsFallback ? 1 : 0;
        var lowered = new KernelRun<T>(memory, _arithmetic);
        var bounds = new BoundsRun<T>(memory, _arithmetic, _model);
        foreach (Store store in _rule.Update.Stores.Where(store => store.Slot.Kind != SlotKind.NumberState))
        {
            T[] expected = strict.Elements(store.Value);
            T[] actual = lowered.Elements(variant.Kernel.Stores.Single(other => other.Slot == store.Slot).Value);
            Bounds[] allowed = bounds.Of(store.Value);
            for (int i = 0; i < Length; i++)
            {
                (double right, double got) = (_arithmetic.Widen(expected[i]), _arithmetic.Widen(actual[i]));
                if (!allowed[i].IsKnown)
                {
                    continue;
                }

                Promised++;
                if (!allowed[i].Contains(right) || !allowed[i].Contains(got))
                {
                    return string.Create(CultureInfo.InvariantCulture,
                        $"{KernelPrinter.NameOf(store.Slot, _rule.Declarations)}[{i}] is {got:R}, as written {right:R}, allowed {allowed[i]}, t {memory.Step}, ")
                        + $"gradient {memory.Gradient[i]}, theta {memory.Parameters[i]}, numbers {string.Join(' ', memory.Hyperparameters.Select(x => x.ToString("R", CultureInfo.InvariantCulture)))}\n"
                        + LoweringText.Print(variant);
                }
            }
        }

        return null;
    }

    private KernelPlan Choose(KernelRun<T> run)
    {
        int mask = 0;
        for (int i = 0; i < _lowered.Conditions.Count; i++)
        {
            mask |= run.Number(_lowered.Conditions[i]) != 0 ? 1 << i : 0;
        }

        return _lowered.Variants[_lowered.Choices[mask]];
    }

    private InterpreterMemory<T> MakeMemory(bool isUsual = false)
    {
        var memory = new InterpreterMemory<T>(_rule.Declarations, Length)
        {
            Step = ((long[])[1, 2, 3, 10, 1000, 1_000_000])[_random.Next(6)],
            Epoch = _random.Next(3),
            Parameters = isUsual ? UsualElements() : Elements(),
            Gradient = Elements(),
        };
        for (int i = 0; i < memory.Hyperparameters.Length; i++)
        {
            memory.Hyperparameters[i] = _rule.Hyperparameters[i].Default is { Op: Op.Constant } standard ? standard.Constant : 0.5;
        }

        for (int i = 0; i < memory.Hyperparameters.Length; i++)
        {
            HyperparameterDeclaration declaration = _rule.Declarations.Hyperparameters[i];
            memory.Hyperparameters[i] = Pinned.TryGetValue(declaration.Name, out double pinned) ? pinned
                : isUsual ? memory.Hyperparameters[i]
                : _numbers.Within(declaration.Range, memory.Hyperparameters[i]);
        }

        for (int i = 0; i < memory.ElementStates.Length && !isUsual; i++)
        {
            memory.NumberStates[i] = _random.NextDouble();
            memory.ElementStates[i] = memory.ElementStates[i].Length == 0 ? [] : Elements();
        }

        return memory;
    }

    private T[] UsualElements() =>
        [.. Enumerable.Range(0, Length).Select(_ => _arithmetic.Round((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-8, 3))))];

    private T[] Elements() => [.. _numbers.Elements(Length).Select(_arithmetic.Round)];
}
