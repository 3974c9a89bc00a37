using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>One loop of a plan over one tensor: everything is loaded and shaped, then computed, then stored.</summary>
internal sealed class PassRun<T> : IStageRun
    where T : struct
{
    private readonly Pass _pass;
    private readonly InterpretedTensor<T> _tensor;
    private readonly InterpretedExtras _extras;
    private readonly IElementArithmetic<T> _arithmetic;
    private readonly ElementOperations<T> _operations;
    private readonly Dictionary<Value, T[]> _elements = [];
    private readonly Dictionary<Value, T> _numbers;
    private readonly IReadOnlyDictionary<Value, double> _places;

    /// <param name="pass">The loop.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="numbers">The numbers that the loop is given.</param>
    /// <param name="extras">What the step does beside the rule.</param>
    /// <param name="arithmetic">The working precision.</param>
    public PassRun(
        Pass pass, InterpretedTensor<T> tensor, IReadOnlyDictionary<Value, double> numbers, InterpretedExtras extras, IElementArithmetic<T> arithmetic)
    {
        (_pass, _tensor, _extras, _arithmetic, _places) = (pass, tensor, extras, arithmetic, numbers);
        _operations = new ElementOperations<T>(arithmetic);
        _numbers = numbers.ToDictionary(pair => pair.Key, pair => arithmetic.Round(pair.Value));
    }

    private int Length => _tensor.Memory.LengthOf(_pass.Over);

    public void Run()
    {
        foreach (Load load in _pass.Loads.Where(load => load.Buffer.Kind != BufferKind.Column))
        {
            _elements.Add(load.Value, [.. Memory(load.Buffer).Select(element => Shape(element, load.Shaping))]);
        }

        foreach (LineLoad load in _pass.LineNumbers.Concat(_pass.Columns))
        {
            double[] lines = _tensor[load.Buffer];
            _elements.Add(load.Value, [.. Enumerable.Range(0, _tensor.Memory.Length).Select(i => _arithmetic.Round(lines[_tensor.Memory.LineOf(load.Buffer.Lines, i)]))]);
        }

        foreach (Value value in _pass.Body)
        {
            _elements.Add(value, value.Kind == OpKind.Draw ? _tensor.Memory.Draw(value, _arithmetic) : Compute(value));
        }

        foreach (PassStore store in _pass.Stores)
        {
            Store(store);
        }

        if (_pass.Clears is { } cleared && _extras.ClearsGradient)
        {
            Array.Clear(_tensor[cleared], 0, _tensor.Memory.Length);
        }

        _tensor.Totals.AddRange(_pass.Reductions.Select(Total));
        foreach (LineStore total in _pass.LineReductions)
        {
            Reduce(total.Value, _tensor[total.Buffer]);
        }
    }

    /// <summary>A reduction over the tensor, piece by piece where the loop goes so.</summary>
    private double Total(Value reduction)
    {
        (double[] a, double[]? b) = Operands(reduction);
        return _pass.Domain == PassDomain.Elements ? ReductionOperations.Evaluate(reduction.Op, a, b)
            : Pieces().Aggregate(
                ReductionTable.Of(reduction.Op).Start,
                (total, piece) => ReductionOperations.Join(reduction.Op, total, a, b, piece.First, piece.Count));
    }

    /// <summary>A reduction to rows or blocks, each by itself; or to columns, one element of each after the other.</summary>
    private void Reduce(Value reduction, double[] totals)
    {
        (double[] a, double[]? b) = Operands(reduction);
        ReductionInfo info = ReductionTable.Of(reduction.Op);
        for (int line = 0; line < totals.Length; line++)
        {
            totals[line] = info.Start;
        }

        if (reduction.Shape == Kernels.Shape.Column)
        {
            for (int i = 0; i < a.Length; i++)
            {
                ref double total = ref totals[_tensor.Memory.LineOf(reduction.Shape, i)];
                total = info.Join(total, info.Term(a[i], b is null ? 0 : b[i]));
            }

            return;
        }

        int place = 0;
        foreach ((int first, int count) in Pieces())
        {
            totals[place] = ReductionOperations.Join(reduction.Op, info.Start, a, b, first, count);
            place++;
        }
    }

    private IEnumerable<(int First, int Count)> Pieces()
    {
        InterpreterMemory<T> memory = _tensor.Memory;
        int width = _pass.Domain == PassDomain.Blocks ? memory.BlockLength : memory.Columns;
        for (int first = 0; first < memory.Length; first += width)
        {
            yield return (first, Math.Min(width, memory.Length - first));
        }
    }

    private (double[] A, double[]? B) Operands(Value reduction) =>
        (Wide(reduction.Operands[0]), reduction.Operands.Count > 1 ? Wide(reduction.Operands[1]) : null);

    private T Shape(T element, LoadShaping shaping) => !_extras.Shapes ? element : shaping switch
    {
        LoadShaping.None => element,
        LoadShaping.Keep => _arithmetic.Multiply(element, _arithmetic.Round(_extras.Keep)),
        LoadShaping.ScaleAndLimit => Limit(_arithmetic.Multiply(element, _arithmetic.Round(_extras.GradientScale)), _arithmetic.Round(_extras.GradientLimit)),
        _ => throw new InvalidOperationException($"Nothing is shaped by {shaping}."),
    };

    /// <summary>NaN is beyond no limit.</summary>
    private T Limit(T x, T limit) =>
        _arithmetic.Widen(x) > _arithmetic.Widen(limit) ? limit
        : _arithmetic.Widen(x) < -_arithmetic.Widen(limit) ? _arithmetic.Round(-_arithmetic.Widen(limit))
        : x;

    private T[] Compute(Value value)
    {
        var result = new T[Length];
        var x = new T[value.Operands.Count];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < x.Length; k++)
            {
                x[k] = At(value.Operands[k], i);
            }

            result[i] = _operations.Evaluate(value.Op, x);
        }

        return result;
    }

    private T[] Memory(ElementBuffer buffer) => buffer.Place is not { } place ? _tensor.Of(buffer, _pass.Over)
        : _tensor.Memory.ElementStates[buffer.Index + (int)(place.Op == Op.Constant ? place.Constant : _places[place])];

    private T At(Value value, int element) => value.IsNumber ? _numbers[value] : _elements[value][element];

    private void Store(PassStore store)
    {
        T[] memory = Memory(store.Buffer);
        uint key = store.Random is { } random ? StepStorage.Key(_tensor.Memory.Step, _tensor.Index, random.Stream) : 0;
        for (int i = 0; i < memory.Length; i++)
        {
            T value = At(store.Value, i);
            bool isFlushed = store.Flushes && _extras.FlushesSubnormals && Math.Abs(_arithmetic.Widen(value)) < _arithmetic.SmallestNormal;
            memory[i] = Narrow(isFlushed ? _arithmetic.Round(0) : value, store, key, i);
        }
    }

    private T Narrow(T value, PassStore store, uint key, int element) =>
        !store.Storage.IsRounded ? value
        : store.Random is not { } random ? _arithmetic.RoundNearest(value)
        : _arithmetic.RoundStochastic(value, StepStorage.RandomScalar(key, (nuint)element) >> (random.IsUpper ? 16 : 0));

    private double[] Wide(Value value) => [.. Enumerable.Range(0, Length).Select(i => _arithmetic.Widen(At(value, i)))];
}
