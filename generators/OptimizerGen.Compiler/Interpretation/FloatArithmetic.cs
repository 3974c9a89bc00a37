using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

internal sealed class FloatArithmetic : IElementArithmetic<float>
{
    // 24 binary digits; the last one of the smallest numbers is worth 2^-149.
    private static readonly ExactFusedMultiplyAdd s_fused = new(digits: 24, lowestExponent: -149);

    public double SmallestNormal => 1.1754943508222875e-38;

    public double Ulp => 1.0 / (1 << 23);

    public float Round(double number) => (float)number;

    public double Widen(float x) => x;

    public float Add(float a, float b) => a + b;

    public float Subtract(float a, float b) => a - b;

    public float Multiply(float a, float b) => a * b;

    public float Divide(float a, float b) => a / b;

    public float FusedMultiplyAdd(float a, float b, float c) => (float)s_fused.Compute(a, b, c);

    public double Function(ElementFunction function, double[] x) => function.InFloat(x);

    public float RoundNearest(float value) => Widen(StepStorage.RoundNearest(new FloatBits { Value = value }.Bits));

    public float RoundStochastic(float value, uint random) =>
        Widen(StepStorage.RoundStochastic(new FloatBits { Value = value }.Bits, random));

    private static float Widen(ushort upper) => new FloatBits { Bits = (uint)upper << 16 }.Value;
}
