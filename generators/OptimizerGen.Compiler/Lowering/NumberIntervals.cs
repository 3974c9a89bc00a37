using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Finds an interval that a number is certainly in unless it is NaN, from the ranges of the hyperparameters. Operations
/// that round are monotone, so the ends of a result are results of the ends. An interval need not be tight.
/// </summary>
internal sealed class NumberIntervals(Declarations declarations)
{
    private readonly Dictionary<Value, NumberInterval> _known = [];

    private static readonly NumberInterval s_nonNegative = new(0, double.PositiveInfinity, true, true);

    public bool IsPositive(Value value) => Of(value).IsPositive;

    public NumberInterval Of(Value value)
    {
        if (_known.TryGetValue(value, out NumberInterval interval))
        {
            return interval;
        }

        foreach (Value part in ValueOrder.Of([value]).Where(part => part.IsNumber && !_known.ContainsKey(part)))
        {
            NumberInterval computed = Compute(part);
            _known.Add(part, double.IsNaN(computed.Lower) || double.IsNaN(computed.Upper) ? NumberInterval.Everything : computed);
        }

        return _known[value];
    }

    private NumberInterval Compute(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Op switch
        {
            Op.Constant => Between(value.Constant, value.Constant),
            Op.Hyperparameter => declarations.Hyperparameters[value.Index].Range.Closed,
            Op.StepNumber => Between(1, double.MaxValue),
            Op.Epoch or Op.Size or Op.SizeOfModel or Op.Rows or Op.Columns or Op.Rank => s_nonNegative,
            Op.Power => Power(Of(x[0]), Of(x[1])),
            Op.Negate => Between(-Of(x[0]).Upper, -Of(x[0]).Lower),
            Op.Subtract => Between(Of(x[0]).Lower - Of(x[1]).Upper, Of(x[0]).Upper - Of(x[1]).Lower),
            Op.Add => Between(Of(x[0]).Lower + Of(x[1]).Lower, Of(x[0]).Upper + Of(x[1]).Upper),
            Op.Multiply => Product(Of(x[0]), Of(x[1])),
            Op.Divide => Quotient(Of(x[0]), Of(x[1])),
            Op.Sqrt => Between(Math.Sqrt(Math.Max(0, Of(x[0]).Lower)), Math.Sqrt(Math.Max(0, Of(x[0]).Upper))),
            Op.Abs => Magnitude(Of(x[0])),
            Op.ReduceNorm or Op.ReduceRootMeanSquare or Op.Exp => s_nonNegative,
            Op.Sigmoid => Between(0, 1),
            Op.Tanh or Op.Erf or Op.Sin or Op.Cos => Between(-1, 1),
            Op.ExpM1 => Between(-1, double.PositiveInfinity),
            Op.Select => Of(x[1]).Union(Of(x[2])),
            Op.Wrap => s_nonNegative,
            Op.Pick => x.Skip(1).Select(Of).Aggregate((a, b) => a.Union(b)),
            Op.Max => Between(Math.Max(Of(x[0]).Lower, Of(x[1]).Lower), Math.Max(Of(x[0]).Upper, Of(x[1]).Upper)),
            Op.Min => Between(Math.Min(Of(x[0]).Lower, Of(x[1]).Lower), Math.Min(Of(x[0]).Upper, Of(x[1]).Upper)),
            _ when value.Kind is OpKind.Comparison or OpKind.Logic => Between(0, 1),
            _ => NumberInterval.Everything,
        };
    }

    private static NumberInterval Between(double lower, double upper) => new(lower, upper, true, true);

    /// <summary>A base of at most 1 is not exceeded by its powers under an exponent of at least 1: the case of β^t.</summary>
    private static NumberInterval Power(NumberInterval x, NumberInterval exponent) =>
        !x.IsNonNegative ? NumberInterval.Everything
        : x.Upper <= 1 && exponent.Lower >= 1 ? Between(0, x.Upper)
        : s_nonNegative;

    private static NumberInterval Magnitude(NumberInterval x) =>
        Between(x.Lower > 0 ? x.Lower : x.Upper < 0 ? -x.Upper : 0, Math.Max(-x.Lower, x.Upper));

    private static NumberInterval Product(NumberInterval a, NumberInterval b) =>
        a.IsNonNegative && b.IsNonNegative ? Between(a.Lower * b.Lower, a.Upper * b.Upper) : NumberInterval.Everything;

    private static NumberInterval Quotient(NumberInterval a, NumberInterval b) => !a.IsNonNegative || !b.IsNonNegative ? NumberInterval.Everything
        : b.Lower > 0 ? Between(a.Lower / b.Upper, a.Upper / b.Lower)
        : s_nonNegative;
}
