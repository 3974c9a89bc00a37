namespace OptimizerGen.Compiler.Kernels;

/// <summary>Operations on numbers, in double.</summary>
internal static class NumberArithmetic
{
    public static double Evaluate(Op op, double[] x) => op switch
    {
        Op.Negate => -x[0],
        Op.Add => x[0] + x[1],
        Op.Subtract => x[0] - x[1],
        Op.Multiply => x[0] * x[1],
        Op.Divide => x[0] / x[1],
        Op.Modulo => StepMath.Modulo(x[0], x[1]),
        Op.Power => StepMath.Power(x[0], x[1]),
        Op.Less => Truth(x[0] < x[1]),
        Op.LessOrEqual => Truth(x[0] <= x[1]),
        Op.Greater => Truth(x[0] > x[1]),
        Op.GreaterOrEqual => Truth(x[0] >= x[1]),
        Op.Equal => Truth(x[0] == x[1]),
        Op.NotEqual => Truth(x[0] != x[1]),
        Op.And => Truth(x[0] != 0 && x[1] != 0),
        Op.Or => Truth(x[0] != 0 || x[1] != 0),
        Op.Not => Truth(x[0] == 0),
        Op.Select => x[0] != 0 ? x[1] : x[2],
        Op.Wrap => StepMath.Wrap(x[0], x[1]),
        Op.Pick => x[1 + (int)x[0]],
        Op.Sqrt => Math.Sqrt(x[0]),
        Op.Abs => Math.Abs(x[0]),
        Op.Sign => StepMath.Sign(x[0]),
        Op.Min => Math.Min(x[0], x[1]),
        Op.Max => Math.Max(x[0], x[1]),
        Op.Floor => Math.Floor(x[0]),
        Op.Ceiling => Math.Ceiling(x[0]),
        Op.Round => Math.Round(x[0], MidpointRounding.ToEven),
        Op.CopySign => StepMath.CopySign(x[0], x[1]),
        Op.IsFinite => StepMath.IsFinite(x[0]),
        Op.Cbrt => StepMath.Cbrt(x[0]),
        Op.Exp => StepMath.Exp(x[0]),
        Op.ExpM1 => StepMath.ExpM1(x[0]),
        Op.Log => StepMath.Log(x[0]),
        Op.LogP1 => StepMath.LogP1(x[0]),
        Op.Tanh => StepMath.Tanh(x[0]),
        Op.Sigmoid or Op.Erf => ElementArithmetic.Of(op).InDouble(x),
        Op.Sin => StepMath.Sin(x[0]),
        Op.Cos => StepMath.Cos(x[0]),
        Op.Atan2 => StepMath.Atan2(x[0], x[1]),
        _ => throw new InvalidOperationException($"{op} is no operation on numbers."),
    };

    private static double Truth(bool condition) => condition ? 1 : 0;
}
