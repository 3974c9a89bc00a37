using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

internal sealed class DoubleArithmetic : IElementArithmetic<double>
{
    // 53 binary digits; the last one of the smallest numbers is worth 2^-1074.
    private static readonly ExactFusedMultiplyAdd s_fused = new(digits: 53, lowestExponent: -1074);

    public double SmallestNormal => 2.2250738585072014e-308;

    public double Ulp => 1.0 / (1L << 52);

    public double Round(double number) => number;

    public double Widen(double x) => x;

    public double Add(double a, double b) => a + b;

    public double Subtract(double a, double b) => a - b;

    public double Multiply(double a, double b) => a * b;

    public double Divide(double a, double b) => a / b;

    public double FusedMultiplyAdd(double a, double b, double c) => s_fused.Compute(a, b, c);

    public double Function(ElementFunction function, double[] x) => function.InDouble(x);

    public double RoundNearest(double value) => value;

    public double RoundStochastic(double value, uint random) => value;
}
