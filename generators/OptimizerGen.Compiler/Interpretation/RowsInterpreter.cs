using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;
using OptimizerGen.Numerics.Functions;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>
/// What becomes of rows that have no gradient in a step that moves others of their tensor: it steps all of them, takes those back that had none,
/// and remembers what these missed.
/// </summary>
internal sealed class RowsInterpreter<T>(RowPlan plan, Declarations declarations, IElementArithmetic<T> arithmetic)
    where T : struct
{
    private readonly Dictionary<int, History> _histories = [];

    /// <summary>Brings rows of a tensor to date; all of them, if none are named.</summary>
    public void CatchUp(InterpretedTensor<T> tensor, InterpretedExtras extras, IReadOnlyCollection<int>? rows = null)
    {
        if (_histories.TryGetValue(tensor.Index, out History? history))
        {
            foreach (int row in rows ?? [.. Enumerable.Range(0, tensor.Memory.Rows)])
            {
                CatchUp(tensor, row, history, extras);
            }

            if (rows is null)
            {
                _histories.Remove(tensor.Index);
            }
        }
    }

    /// <summary>Does something to all rows of a tensor, of which some alone are meant.</summary>
    public void Step(InterpretedTensor<T> tensor, InterpretedExtras extras, IReadOnlyCollection<int> rows, Action step)
    {
        if (plan.Obstacle is { } obstacle)
        {
            throw new InvalidOperationException(obstacle);
        }

        double[] numbers = [.. plan.Numbers.Select(number => new KernelRun<T>(tensor.Memory, arithmetic).Number(number))];
        if (plan.Conditions.Where((_, i) => numbers[plan.Decays.Count + i] != 0).FirstOrDefault() is { } broken)
        {
            throw new InvalidOperationException(broken.Words);
        }

        CatchUp(tensor, extras, rows);
        T[][] before = [.. MemoryOf(tensor).Select(elements => (T[])elements.Clone())];
        step();
        T[][] memory = MemoryOf(tensor);
        for (int buffer = 0; buffer < memory.Length; buffer++)
        {
            for (int i = 0; i < memory[buffer].Length; i++)
            {
                memory[buffer][i] = rows.Contains(tensor.Memory.LineOf(Shape.Row, i)) ? memory[buffer][i] : before[buffer][i];
            }
        }

        Note(tensor, extras, rows, numbers);
    }

    private static T[][] MemoryOf(InterpretedTensor<T> tensor) => [tensor.Memory.Parameters, .. tensor.Memory.ElementStates];

    private void Note(InterpretedTensor<T> tensor, InterpretedExtras extras, IReadOnlyCollection<int> rows, double[] numbers)
    {
        if (!_histories.TryGetValue(tensor.Index, out History? history))
        {
            history = new History(tensor.Memory.Rows, plan.Decays.Count + 1);
            _histories.Add(tensor.Index, history);
        }

        history.Steps++;
        for (int decay = 0; decay < plan.Decays.Count; decay++)
        {
            history.Multiply(decay, Rounded(numbers[decay]));
        }

        history.Multiply(plan.Decays.Count, Rounded(extras.Keep));
        if (plan.DecayOfParameters is { } keep)
        {
            history.Multiply(plan.Decays.Count, Rounded(numbers[keep]));
        }

        foreach (int row in rows)
        {
            history.Rows[row] = (history.Steps, [.. history.Now]);
        }
    }

    private void CatchUp(InterpretedTensor<T> tensor, int row, History history, InterpretedExtras extras)
    {
        if (history.Steps == history.Rows[row].Touched)
        {
            return;
        }

        Multiply(tensor, row, tensor.Memory.Parameters, history.Missed(row, plan.Decays.Count), x => x);
        foreach (KeyValuePair<int, int> state in plan.DecaysOfStates)
        {
            Multiply(tensor, row, tensor.Memory.ElementStates[state.Key], history.Missed(row, state.Value), x =>
            {
                T kept = extras.FlushesSubnormals && Math.Abs(arithmetic.Widen(x)) < arithmetic.SmallestNormal ? arithmetic.Round(0) : x;
                return declarations.States[state.Key].IsRounded ? arithmetic.RoundNearest(kept) : kept;
            });
        }
    }

    private void Multiply(InterpretedTensor<T> tensor, int row, T[] elements, double factor, Func<T, T> store)
    {
        for (int i = row * tensor.Memory.Columns; factor != 1 && i < (row + 1) * tensor.Memory.Columns; i++)
        {
            elements[i] = factor == 0 ? arithmetic.Round(0) : store(arithmetic.Multiply(elements[i], arithmetic.Round(factor)));
        }
    }

    private double Rounded(double number) => arithmetic.Widen(arithmetic.Round(number));

    /// <summary>The products of all steps by rows of a tensor, and those that each row has seen.</summary>
    private sealed class History
    {
        private readonly long[] _lastZero;

        public History(int rows, int products)
        {
            Now = [.. Enumerable.Repeat(RunningProduct.One, products)];
            Rows = [.. Enumerable.Repeat((0L, Now.ToArray()), rows)];
            _lastZero = new long[products];
        }

        public long Steps { get; set; }

        public RunningProduct[] Now { get; }

        public (long Touched, RunningProduct[] Seen)[] Rows { get; }

        public void Multiply(int product, double factor)
        {
            if (factor == 0)
            {
                _lastZero[product] = Steps;
            }
            else
            {
                Now[product] = factor == 1 ? Now[product] : Now[product].Times(factor);
            }
        }

        public double Missed(int row, int product) => _lastZero[product] > Rows[row].Touched ? 0 : Now[product].Since(Rows[row].Seen[product]);
    }
}
