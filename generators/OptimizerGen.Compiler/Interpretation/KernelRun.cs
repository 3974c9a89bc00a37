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
    private readonly Dictionary<Value, double[]> _lines = [];
    private readonly ElementOperations<T> _operations = new(arithmetic);
    private readonly MatrixEvaluation<T> _matrices = new(arithmetic);

    public double Number(Value value)
    {
        if (!_numbers.TryGetValue(value, out double number))
        {
            number = value.Kind switch
            {
                OpKind.Leaf => memory.NumberOf(value),
                OpKind.Function when value.Op == Op.Select => Number(value.Operands[Number(value.Operands[0]) != 0 ? 1 : 2]),
                OpKind.Reduction => value.Scope == ReductionScope.Model && ofModel is not null ? ofModel(value) : OfTensor(value),
                OpKind.List => OfList(value),
                _ => NumberArithmetic.Evaluate(value.Op, [.. value.Operands.Select(Number)]),
            };
            _numbers.Add(value, number);
        }

        return number;
    }

    /// <summary>A number of a list, or what is made of all of its numbers.</summary>
    private double OfList(Value value)
    {
        if (value.Op == Op.ListAt)
        {
            double[] list = memory.Lists[value.Index];
            return list[(int)StepMath.Wrap(Number(value.Operands[0]), list.Length)];
        }

        double joined = ListItems.StartOf(value.Op);
        for (int i = 0; i < memory.Lists[ListItems.ListsOf(value)[0]].Length; i++)
        {
            joined = NumberArithmetic.Evaluate(ListItems.JoinOf(value.Op), [joined, AtItem(value.Operands[0], i)]);
        }

        return joined;
    }

    /// <summary>A term of a reduction over lists.</summary>
    private double AtItem(Value value, int item) =>
        value.Op == Op.ListItem ? memory.Lists[value.Index][item]
        : value.IsLeaf || ListItems.IsReduction(value) ? Number(value)
        : value.Op == Op.ListAt ? memory.Lists[value.Index][(int)StepMath.Wrap(AtItem(value.Operands[0], item), memory.Lists[value.Index].Length)]
        : NumberArithmetic.Evaluate(value.Op, [.. value.Operands.Select(operand => AtItem(operand, item))]);

    /// <summary>A reduction over this tensor alone, whatever its scope.</summary>
    public double OfTensor(Value reduction)
    {
        Func<Value, double[]> all = reduction.ReducesLines ? Lines : Wide;
        return ReductionOperations.Evaluate(reduction.Op, all(reduction.Operands[0]), reduction.Operands.Count > 1 ? all(reduction.Operands[1]) : null);
    }

    /// <summary>The number for each row, column or block.</summary>
    public double[] Lines(Value value)
    {
        if (!_lines.TryGetValue(value, out double[]? lines))
        {
            lines = value.IsLeaf ? memory.LinesOf(value)
                : value.Kind == OpKind.Matrix ? _matrices.DiagonalOf(MatrixOf(value.Operands[0]))
                : value.Kind == OpKind.Reduction ? Reduce(value)
                : [.. Enumerable.Range(0, memory.Count(value.Shape)).Select(line => NumberArithmetic.Evaluate(value.Op, [.. value.Operands.Select(operand => At(operand, line))]))];
            _lines.Add(value, lines);
        }

        return lines;
    }

    /// <summary>The value for each element; a number is rounded once and stands for all.</summary>
    public T[] Elements(Value value)
    {
        if (!_elements.TryGetValue(value, out T[]? elements))
        {
            elements = value.IsNumber ? Repeat(arithmetic.Round(Number(value)))
                : value.IsLine ? Spread(value)
                : value.IsLeaf ? memory.ElementsOf(value)
                : value.Kind == OpKind.Place ? memory.ElementStates[value.Index + (int)Number(value.Operands[0])]
                : value.Kind == OpKind.Draw ? memory.Draw(value, arithmetic)
                : Compute(value);
            _elements.Add(value, elements);
        }

        return elements;
    }

    /// <summary>The elements of a matrix of a shape; a number stands for all.</summary>
    public T[] Elements(Value value, Shape shape) => Along(value, memory.LengthOf(shape));

    private InterpretedMatrix<T> MatrixOf(Value value) => memory.MatrixOf(value.Shape, Elements(value));

    private double At(Value value, int line) => value.IsNumber ? Number(value) : Lines(value)[line];

    private T[] Spread(Value lines) =>
        [.. Enumerable.Range(0, memory.Length).Select(i => arithmetic.Round(Lines(lines)[memory.LineOf(lines.Shape, i)]))];

    /// <summary>A reduction of the elements of each row, column or block.</summary>
    private double[] Reduce(Value reduction)
    {
        ILookup<int, int> elements = Enumerable.Range(0, memory.Length).ToLookup(i => memory.LineOf(reduction.Shape, i));
        double[][] operands = [.. reduction.Operands.Select(Wide)];
        return [.. Enumerable.Range(0, memory.Count(reduction.Shape)).Select(line => ReductionOperations.Evaluate(
            reduction.Op, [.. elements[line].Select(i => operands[0][i])], operands.Length > 1 ? [.. elements[line].Select(i => operands[1][i])] : null))];
    }

    private T[] Compute(Value value)
    {
        if (value.Kind == OpKind.Matrix)
        {
            return value.Op == Op.Identity ? _matrices.OfDiagonal([.. Enumerable.Repeat(1.0, memory.SideOf(value.Shape))])
                : value.Operands[0].IsLine ? _matrices.OfDiagonal(Lines(value.Operands[0]))
                : _matrices.Evaluate(
                    value.Op,
                    [.. value.Operands.Where(operand => operand.IsElement).Select(MatrixOf)],
                    [.. value.Operands.Where(operand => operand.IsNumber).Select(Number)]);
        }

        int length = memory.LengthOf(value.Shape);
        if (value.Op == Op.Select && value.Operands[0].IsNumber)
        {
            // What is not chosen may be a matrix that no memory holds.
            Value chosen = value.Operands[Number(value.Operands[0]) != 0 ? 1 : 2];
            return Along(chosen, length);
        }

        T[][] operands = [.. value.Operands.Select(operand => Along(operand, length))];
        var result = new T[length];
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

    private T[] Along(Value value, int length) =>
        value.IsNumber ? [.. Enumerable.Repeat(arithmetic.Round(Number(value)), length)] : Elements(value);

    private T[] Repeat(T value) => [.. Enumerable.Repeat(value, memory.Length)];
}
