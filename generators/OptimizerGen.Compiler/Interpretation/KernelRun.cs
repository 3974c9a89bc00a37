using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>One evaluation of a kernel over one tensor.</summary>
/// <param name="memory">What leaves stand for.</param>
/// <param name="arithmetic">The working precision.</param>
/// <param name="ofModel">Reduces over all tensors; null where there is one.</param>
internal sealed class KernelRun<T>(InterpreterMemory<T> memory, IElementArithmetic<T> arithmetic, Func<Value, double>? ofModel = null)
    where T : struct
{
    private readonly Dictionary<Value, double> _numbers = [];
    private readonly Dictionary<Value, T[]> _elements = [];
    private readonly ElementOperations<T> _operations = new(arithmetic);

    public double Number(Value value)
    {
        if (!_numbers.TryGetValue(value, out double number))
        {
            number = value.Kind switch
            {
                OpKind.Leaf => memory.NumberOf(value),
                OpKind.Reduction => value.Scope == ReductionScope.Model && ofModel is not null ? ofModel(value) : OfTensor(value),
                _ => NumberArithmetic.Evaluate(value.Op, [.. value.Operands.Select(Number)]),
            };
            _numbers.Add(value, number);
        }

        return number;
    }

    /// <summary>A reduction over this tensor alone, whatever its scope.</summary>
    public double OfTensor(Value reduction) => ReductionOperations.Evaluate(
        reduction.Op, Wide(reduction.Operands[0]), reduction.Operands.Count > 1 ? Wide(reduction.Operands[1]) : null);

    /// <summary>The value for each element; a number is rounded once and stands for all.</summary>
    public T[] Elements(Value value)
    {
        if (!_elements.TryGetValue(value, out T[]? elements))
        {
            elements = value.IsNumber ? Repeat(arithmetic.Round(Number(value)))
                : value.IsLeaf ? memory.ElementsOf(value)
                : Compute(value);
            _elements.Add(value, elements);
        }

        return elements;
    }

    private T[] Compute(Value value)
    {
        T[][] operands = [.. value.Operands.Select(Elements)];
        var result = new T[memory.Length];
        var x = new T[operands.Length];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < x.Length; k++)
            {
                x[k] = operands[k][i];
            }

            result[i] = _operations.Evaluate(value.Op, x);
        }

        return result;
    }

    private double[] Wide(Value value) => [.. Elements(value).Select(arithmetic.Widen)];

    private T[] Repeat(T value) => [.. Enumerable.Repeat(value, memory.Length)];
}
