using System.Numerics;
using OptimizerGen.Tests.Numerics;

namespace OptimizerGen.Tests.Elements;

/// <summary>All functions of elements.</summary>
internal static class ElementFunctions
{
    private static readonly ElementFunction[] s_rows =
    [
        One<ExpFunction>("Exp", StepMath.Exp, x => ExactMath.Exp(ExactMath.Of(x)), -60, 10, x => Math.Abs(x) < 745),
        One<ExpM1Function>("ExpM1", StepMath.ExpM1, x => ExactMath.ExpM1(ExactMath.Of(x)), -1074, 10, x => x is > -745 and < 709),
        One<LogFunction>("Log", StepMath.Log, x => ExactMath.Log(ExactMath.Of(x)), -1074, 1024, x => x > 0),
        One<LogP1Function>("LogP1", StepMath.LogP1, x => ExactMath.LogP1(ExactMath.Of(x)), -1074, 1024, x => x > -1),
        One<TanhFunction>("Tanh", StepMath.Tanh, x => ExactMath.Tanh(ExactMath.Of(x)), -1074, 6, x => Math.Abs(x) < 40),
        One<SigmoidFunction>("Sigmoid", Sigmoid, ExactMath.Sigmoid, -60, 10, x => Math.Abs(x) < 745),
        One<ErfFunction>("Erf", StepFunction.Of<ErfFunction>, ExactMath.Erf, -1074, 3, x => Math.Abs(x) < 8),
        One<SinFunction>("Sin", StepMath.Sin, ExactMath.Sin, -1074, 1024, _ => true),
        One<CosFunction>("Cos", StepMath.Cos, ExactMath.Cos, -1074, 1024, _ => true),
        One<CbrtFunction>("Cbrt", StepMath.Cbrt, ExactMath.Cbrt, -1074, 1024, x => x != 0),
        new FunctionOfTwo<Atan2Function>("Atan2")
        {
            OfNumbers = StepMath.Atan2,
            Exact = ExactMath.Atan2,
            Domain = (-80, 80, (_, _) => true),
        },
        new FunctionOfTwo<PowerFunction>("Power")
        {
            OfNumbers = StepMath.Power,
            Exact = ExactMath.Power,
            Domain = (-1074, 1024, (x, y) => x > 0 && Math.Abs(y * Math.Log2(x)) < 1073),
        },
    ];

    public static IEnumerable<string> Names => s_rows.Select(row => row.Name);

    public static ElementFunction Of(string name) => s_rows.Single(row => row.Name == name);

    private static double Sigmoid(double x)
    {
        // Within some 1e-16 of it, which is exact for a float.
        double power = StepMath.Exp(-Math.Abs(x));
        return x < 0 ? power / (1 + power) : 1 / (1 + power);
    }

    private static FunctionOfOne<TFunction> One<TFunction>(
        string name, Func<double, double> ofNumbers, Func<double, BigInteger> exact, int lowest, int highest, Func<double, bool> isMeant)
        where TFunction : struct, IElementFunction => new(name)
        {
            OfNumbers = (x, _) => ofNumbers(x),
            Exact = (x, _) => exact(x),
            Domain = (lowest, highest, (x, _) => isMeant(x)),
        };
}
