using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>A kernel as written on intervals: what each element may become when operations err as the model allows.</summary>
internal sealed class BoundsRun<T>(InterpreterMemory<T> memory, IElementArithmetic<T> arithmetic, ErrorModel model)
    where T : struct
{
    // Numbers are doubles, whatever the type of the elements.
    private static readonly ErrorModel s_numbers = new(Math.ScaleB(1, -50), 1e-300, 1e300);

    private readonly KernelRun<T> _exact = new(memory, arithmetic);
    private readonly Dictionary<Value, Bounds[]> _known = [];

    public Bounds[] Of(Value value)
    {
        if (!_known.TryGetValue(value, out Bounds[]? bounds))
        {
            bounds = value.IsNumber ? [.. Enumerable.Repeat(Rounded(Number(value)), memory.Length)]
                : value.IsLeaf ? [.. _exact.Elements(value).Select(x => Bounds.Exactly(arithmetic.Widen(x)))]
                : Compute(value);
            _known.Add(value, bounds);
        }

        return bounds;
    }

    private Bounds Rounded(Bounds number) => number.IsInfinite ? number : model.Rounded(number, number.IsFalse);

    private Bounds Number(Value value)
    {
        bool isReduced = ValueOrder.Of([value]).Any(part => part.Kind == OpKind.Reduction);
        return !isReduced ? Bounds.Exactly(_exact.Number(value))
            : value.Op == Op.ReduceSum ? Sum(Of(value.Operands[0]), ofSquares: false)
            : value.Op == Op.ReduceNorm ? Operation(Op.Sqrt, [Sum(Of(value.Operands[0]), ofSquares: true)], s_numbers)
            : value.Kind == OpKind.Reduction ? Bounds.Unknown
            : Operation(value.Op, [.. value.Operands.Select(Number)], s_numbers);
    }

    private static Bounds Sum(Bounds[] terms, bool ofSquares) => s_numbers.Rounded(terms.Aggregate(
        Bounds.Exactly(0), (sum, x) => Bounds.Over(sum.Low + Term(x, ofSquares).Low, sum.High + Term(x, ofSquares).High)));

    private static Bounds Term(Bounds x, bool ofSquares) => !ofSquares || !x.IsKnown ? x
        : x.Contains(0) ? new Bounds(0, Math.Max(x.Low * x.Low, x.High * x.High))
        : Bounds.Over(x.Low * x.Low, x.High * x.High);

    private Bounds[] Compute(Value value)
    {
        Bounds[][] operands = [.. value.Operands.Select(Of)];
        return [.. Enumerable.Range(0, memory.Length).Select(i => Operation(value.Op, [.. operands.Select(operand => operand[i])], model))];
    }

    private static Bounds Operation(Op op, Bounds[] x, ErrorModel model)
    {
        if (op == Op.Select)
        {
            return x[0].IsTrue ? x[1] : x[0].IsFalse ? x[2] : x[0].IsKnown ? x[1].Union(x[2]) : Bounds.Unknown;
        }

        return x.Any(operand => !operand.IsKnown) ? Bounds.Unknown : op switch
        {
            Op.Negate => Bounds.Over(-x[0].Low, -x[0].High),
            Op.Abs => x[0].Contains(0) ? new Bounds(0, Math.Max(-x[0].Low, x[0].High)) : Bounds.Over(Math.Abs(x[0].Low), Math.Abs(x[0].High)),
            Op.Min => new Bounds(Math.Min(x[0].Low, x[1].Low), Math.Min(x[0].High, x[1].High)),
            Op.Max => new Bounds(Math.Max(x[0].Low, x[1].Low), Math.Max(x[0].High, x[1].High)),
            Op.Sign => new Bounds(Math.Sign(x[0].Low), Math.Sign(x[0].High)),
            Op.Add => Sum(x[0], x[1], model),
            Op.Subtract => Sum(x[0], Bounds.Over(-x[1].Low, -x[1].High), model),
            Op.Multiply => Product(x[0], x[1], model),
            Op.Divide => Quotient(x[0], x[1], model),
            Op.Sqrt => x[0].Low < 0 ? Bounds.Unknown : x[0].IsInfinite ? x[0] : model.Rounded(Bounds.Over(Math.Sqrt(x[0].Low), Math.Sqrt(x[0].High)), x[0].IsFalse),
            Op.Less or Op.GreaterOrEqual => Truth(Bounds.Truth(x[0].High < x[1].Low, x[0].Low >= x[1].High), op == Op.GreaterOrEqual),
            Op.Greater or Op.LessOrEqual => Truth(Bounds.Truth(x[0].Low > x[1].High, x[0].High <= x[1].Low), op == Op.LessOrEqual),
            Op.Equal or Op.NotEqual => Truth(
                Bounds.Truth(x[0].IsExact && x[0] == x[1], x[0].High < x[1].Low || x[0].Low > x[1].High), op == Op.NotEqual),
            Op.And => Bounds.Truth(x[0].IsTrue && x[1].IsTrue, x[0].IsFalse || x[1].IsFalse),
            Op.Or => Bounds.Truth(x[0].IsTrue || x[1].IsTrue, x[0].IsFalse && x[1].IsFalse),
            Op.Not => Bounds.Truth(x[0].IsFalse, x[0].IsTrue),
            _ => Bounds.Unknown,
        };
    }

    private static Bounds Truth(Bounds truth, bool isInverted) => isInverted ? new Bounds(1 - truth.High, 1 - truth.Low) : truth;

    private static Bounds Sum(Bounds a, Bounds b, ErrorModel model) => Infinite(a.Low + b.Low, a, b)
        ?? model.Rounded(Bounds.Over(a.Low + b.Low, a.High + b.High), a.IsFalse && b.IsFalse);

    private static Bounds Product(Bounds a, Bounds b, ErrorModel model) => Infinite(a.Low * b.Low, a, b)
        ?? model.Rounded(Bounds.Over(a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High), a.IsFalse || b.IsFalse);

    private static Bounds Quotient(Bounds a, Bounds b, ErrorModel model) => b.Contains(0) ? Bounds.Unknown
        : b.IsInfinite && !a.IsInfinite ? Bounds.Exactly(0)
        : Infinite(a.Low / b.Low, a, b) ?? model.Rounded(Bounds.Over(a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High), a.IsFalse);

    /// <summary>What an infinity that was put in makes of an operation whose other side has a sign; null where there is none.</summary>
    private static Bounds? Infinite(double result, Bounds a, Bounds b)
    {
        return !a.IsInfinite && !b.IsInfinite ? null
            : double.IsInfinity(result) && !HasZeroInside(a) && !HasZeroInside(b) ? Bounds.Exactly(result)
            : Bounds.Unknown;
    }

    private static bool HasZeroInside(Bounds x) => !x.IsExact && x.Contains(0);
}
