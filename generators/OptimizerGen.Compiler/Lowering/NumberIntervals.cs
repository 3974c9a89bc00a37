using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Finds an interval that a number is certainly in, from the ranges of the hyperparameters. It need not be tight:
/// rewrites only ask whether a number is surely positive.
/// </summary>
internal sealed class NumberIntervals(Declarations declarations)
{
    private readonly Dictionary<Value, NumberInterval> _known = [];

    private static readonly NumberInterval s_nonNegative = new(0, double.PositiveInfinity, true, true);

    private static readonly NumberInterval s_positive = new(0, double.PositiveInfinity, false, true);

    public bool IsPositive(Value value) => Of(value).IsPositive;

    public NumberInterval Of(Value value)
    {
        if (_known.TryGetValue(value, out NumberInterval interval))
        {
            return interval;
        }

        foreach (Value part in ValueOrder.Of([value]).Where(part => part.IsNumber && !_known.ContainsKey(part)))
        {
            _known.Add(part, Compute(part));
        }

        return _known[value];
    }

    private NumberInterval Compute(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Op switch
        {
            Op.Constant => new(value.Constant, value.Constant, true, true),
            Op.Hyperparameter => declarations.Hyperparameters[value.Index].Range,
            Op.StepNumber => new(1, double.PositiveInfinity, true, false),
            Op.Epoch or Op.Size => s_nonNegative,
            Op.Power => Power(Of(x[0]), Of(x[1])),
            Op.Subtract => Difference(Of(x[0]), Of(x[1])),
            Op.Add => Sum(Of(x[0]), Of(x[1])),
            Op.Multiply => Product(Of(x[0]), Of(x[1])),
            Op.Divide => Quotient(Of(x[0]), Of(x[1])),
            Op.Sqrt => Of(x[0]).IsPositive ? s_positive : s_nonNegative,
            Op.Abs or Op.ReduceSumOfSquares => s_nonNegative,
            Op.Exp => s_nonNegative,
            Op.Select => Of(x[1]).Union(Of(x[2])),
            Op.Max => Of(x[0]).IsPositive || Of(x[1]).IsPositive ? s_positive : NumberInterval.Everything,
            Op.Min => Of(x[0]).IsPositive && Of(x[1]).IsPositive ? s_positive : NumberInterval.Everything,
            _ => NumberInterval.Everything,
        };
    }

    /// <summary>A base below 1 stays below 1 under an exponent of at least 1: the case of β^t.</summary>
    private static NumberInterval Power(NumberInterval x, NumberInterval exponent)
    {
        if (!x.IsNonNegative)
        {
            return NumberInterval.Everything;
        }

        bool staysBelowOne = x.Upper <= 1 && exponent.Lower >= 1;
        return staysBelowOne ? new(0, 1, true, x.Upper == 1 && x.IncludesUpper) : s_nonNegative;
    }

    private static NumberInterval Difference(NumberInterval a, NumberInterval b) => new(
        a.Lower - b.Upper, a.Upper - b.Lower, a.IncludesLower && b.IncludesUpper, a.IncludesUpper && b.IncludesLower);

    private static NumberInterval Sum(NumberInterval a, NumberInterval b) => new(
        a.Lower + b.Lower, a.Upper + b.Upper, a.IncludesLower && b.IncludesLower, a.IncludesUpper && b.IncludesUpper);

    /// <summary>Only from below: a product of two small positive numbers may underflow to 0.</summary>
    private static NumberInterval Product(NumberInterval a, NumberInterval b) => a.IsNonNegative && b.IsNonNegative
        ? s_nonNegative with { Lower = a.Lower * b.Lower }
        : NumberInterval.Everything;

    private static NumberInterval Quotient(NumberInterval a, NumberInterval b) =>
        a.Lower > 0 && b.IsPositive && a.Lower / Largest(b) > 0 ? s_positive
        : a.IsNonNegative && b.IsNonNegative ? s_nonNegative
        : NumberInterval.Everything;

    private static double Largest(NumberInterval x) =>
        double.IsPositiveInfinity(x.Upper) && !x.IncludesUpper ? double.MaxValue : x.Upper;
}
