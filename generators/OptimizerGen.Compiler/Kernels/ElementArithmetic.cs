using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.Compiler.Kernels;

/// <summary>A function of one element, or of two.</summary>
/// <param name="InFloat">For elements that are floats; its result is still to be rounded to one.</param>
/// <param name="InDouble">For elements that are doubles.</param>
internal sealed record ElementFunction(Func<double[], double> InFloat, Func<double[], double> InDouble);

/// <summary>The functions of elements that are sequences of operations of their own: the very files that generated classes call.</summary>
internal static class ElementArithmetic
{
    private static readonly Dictionary<Op, ElementFunction> s_rows = new()
    {
        [Op.Power] = OfTwo<PowerFunction>(),
        [Op.Cbrt] = OfOne<CbrtFunction>(),
        [Op.Exp] = OfOne<ExpFunction>(),
        [Op.ExpM1] = OfOne<ExpM1Function>(),
        [Op.Log] = OfOne<LogFunction>(),
        [Op.LogP1] = OfOne<LogP1Function>(),
        [Op.Tanh] = OfOne<TanhFunction>(),
        [Op.Sigmoid] = OfOne<SigmoidFunction>(),
        [Op.Erf] = OfOne<ErfFunction>(),
        [Op.Sin] = OfOne<SinFunction>(),
        [Op.Cos] = OfOne<CosFunction>(),
        [Op.Atan2] = OfTwo<Atan2Function>(),
    };

    public static IEnumerable<Op> Operations => s_rows.Keys;

    public static bool Has(Op op) => s_rows.ContainsKey(op);

    public static ElementFunction Of(Op op) => s_rows[op];

    /// <summary>A function of two elements as a row.</summary>
    public static ElementFunction OfTwo<TFunction>()
        where TFunction : struct, IElementFunctionOfTwo => new(
            x => default(TFunction).Of(Lane<FloatDigits>(x[0]), Lane<FloatDigits>(x[1])).Value.Value,
            x => default(TFunction).Of(Lane<DoubleDigits>(x[0]), Lane<DoubleDigits>(x[1])).Value.Value);

    private static ElementFunction OfOne<TFunction>()
        where TFunction : struct, IElementFunction => new(
            x => default(TFunction).Of(Lane<FloatDigits>(x[0])).Value.Value,
            x => default(TFunction).Of(Lane<DoubleDigits>(x[0])).Value.Value);

    private static Lanes<OneDouble<TDigits>> Lane<TDigits>(double value)
        where TDigits : struct, IDigits => new(new OneDouble<TDigits>(value));
}
