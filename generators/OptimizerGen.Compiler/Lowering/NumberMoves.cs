using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Decides what numbers may be moved from one operation on elements to another without leaving the range of float,
/// which is the narrower one. The intervals of numbers prove it, or it is left to the step, which knows the numbers: then
/// the rewrite comes with limits for the factors that the number is made of.
/// </summary>
internal sealed class NumberMoves(Declarations declarations)
{
    /// <summary>A number that is rounded to float keeps all its digits within 2^±124.</summary>
    private const int FloatDigits = 124;

    /// <summary>
    /// An operation on elements may have results that are larger or smaller by 2^24 than in the rule as written. None at all
    /// cannot be asked for: m/(√v + ε√c₂) is the quotient as written times c₁/√c₂, which is above 1 at nearly every step
    /// with two averages corrected, so to stay in range it would have to be scaled before it divides, by a multiplication more for each element.
    /// </summary>
    private const int ScaleDigits = 24;

    /// <summary>The limit of one factor of such a scale.</summary>
    private const int FactorDigits = 16;

    /// <summary>Factors that intervals keep within 2^±64 are made to be near 1, such as 1 − β^t.</summary>
    private const int BoundedDigits = 64;

    /// <summary>The limit of other factors, learning rates and epsilons, at best.</summary>
    private const int OtherDigits = 100;

    private const int LeastDigits = 32;

    private readonly NumberIntervals _intervals = new(declarations);

    public NumberIntervals Intervals => _intervals;

    /// <summary>
    /// What is asked of the factors of a number that stands in front of an element, so that it has all its digits in
    /// float or is 0: nothing when the intervals prove it; null when it cannot be asked.
    /// </summary>
    public IReadOnlyList<NumberLimit>? InFront(Value number)
    {
        IReadOnlyList<NumberFactor> factors = NumberFactor.Of(number);
        if (factors.Sum(factor => Math.Abs(factor.Power) * Digits(factor.Number)) <= FloatDigits)
        {
            return [];
        }

        NumberFactor[] others = [.. factors.Where(factor => Digits(factor.Number) > BoundedDigits)];
        double rest = FloatDigits - factors.Where(factor => Digits(factor.Number) <= BoundedDigits).Sum(factor => Math.Abs(factor.Power) * LimitOf(factor.Number));
        int digits = (int)Math.Min(OtherDigits, rest / Math.Max(others.Sum(factor => Math.Abs(factor.Power)), 1));
        return rest < 0 || (others.Length > 0 && digits < LeastDigits) ? null
            : Ask(factors.Select(factor => Digits(factor.Number) > BoundedDigits
                ? new NumberLimit(factor.Number, digits, AllowsZero: factor.Power > 0)
                : new NumberLimit(factor.Number, LimitOf(factor.Number), AllowsZero: false)));
    }

    /// <summary>The same for a number by which the result of an operation on elements changes when the number is moved out of it.</summary>
    public IReadOnlyList<NumberLimit>? AsScale(Value number)
    {
        IReadOnlyList<NumberFactor> factors = NumberFactor.Of(number);
        double digits = factors.Sum(factor => Math.Abs(factor.Power) * LimitOf(factor.Number));
        return digits > ScaleDigits || factors.Any(factor => Digits(factor.Number) > BoundedDigits) ? null
            : Ask(factors.Select(factor => new NumberLimit(factor.Number, LimitOf(factor.Number), AllowsZero: false)));
    }

    /// <summary>Whether a number is 1 or −1, whatever the hyperparameters.</summary>
    public bool IsSign(Value number) => NumberFactor.Of(number).All(factor => Digits(factor.Number) == 0);

    private int LimitOf(Value factor) => (int)Math.Min(FactorDigits, Math.Ceiling(Digits(factor)));

    /// <summary>Limits that the intervals do not prove; null when one could only be checked after a reduction, which is too late to choose.</summary>
    private NumberLimit[]? Ask(IEnumerable<NumberLimit> limits)
    {
        NumberLimit[] asked = [.. limits.Where(limit => Digits(limit.Number) > limit.Digits)];
        return asked.Any(limit => ValueOrder.Of([limit.Number]).Any(part => part.Kind == OpKind.Reduction)) ? null : asked;
    }

    /// <summary>How far from 1 the size of a number can be, in binary digits; a number that can be 0 or infinite is infinitely far.</summary>
    private double Digits(Value number)
    {
        if (number.Op == Op.Select)
        {
            return Math.Max(Digits(number.Operands[1]), Digits(number.Operands[2]));
        }

        NumberInterval interval = _intervals.Of(number);
        double least = interval.Lower > 0 ? interval.Lower : interval.Upper < 0 ? -interval.Upper : 0;
        double most = Math.Max(Math.Abs(interval.Lower), Math.Abs(interval.Upper));
        return Math.Max(Math.Abs(Log2(least)), Math.Abs(Log2(most)));
    }

    private static double Log2(double x) => StepMath.Log(x) / StepMath.Log(2);
}
