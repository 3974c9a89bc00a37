using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>
/// What each operation does to one element. Those that round go through the working precision; the rest pick, negate
/// or compare, which double does exactly, or are rounded correctly from double (a root's double rounding is harmless).
/// </summary>
internal sealed class ElementOperations<T>(IElementArithmetic<T> arithmetic)
    where T : struct
{
    private const int MostOperands = 3;

    private readonly double[] _wide = new double[MostOperands];

    public T Evaluate(Op op, T[] x) => op switch
    {
        Op.Add => arithmetic.Add(x[0], x[1]),
        Op.Subtract => arithmetic.Subtract(x[0], x[1]),
        Op.Multiply => arithmetic.Multiply(x[0], x[1]),
        Op.Divide => arithmetic.Divide(x[0], x[1]),
        Op.Modulo => Modulo(x[0], x[1]),
        Op.FusedMultiplyAdd => arithmetic.FusedMultiplyAdd(x[0], x[1], x[2]),
        Op.Sign => Sign(x[0]),
        _ when ElementArithmetic.Has(op) => arithmetic.Round(arithmetic.Function(ElementArithmetic.Of(op), Wide(x))),
        _ => arithmetic.Round(NumberArithmetic.Evaluate(op, Wide(x))),
    };

    private double[] Wide(T[] x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            _wide[i] = arithmetic.Widen(x[i]);
        }

        return _wide;
    }

    private T Modulo(T x, T y)
    {
        T whole = arithmetic.Round(Math.Floor(arithmetic.Widen(arithmetic.Divide(x, y))));
        return arithmetic.Subtract(x, arithmetic.Multiply(y, whole));
    }

    private T Sign(T x)
    {
        double wide = arithmetic.Widen(x);
        return wide > 0 || wide < 0 ? arithmetic.Round(wide > 0 ? 1 : -1) : arithmetic.Subtract(x, x);
    }
}
