using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>
/// Powers. Of elements a whole exponent becomes multiplications and halves become roots; what is left over takes a
/// logarithm of each element. Of numbers only the commonest are written out.
/// </summary>
internal static class PowerBuilder
{
    private const int LargestUnrolledExponent = 64;

    /// <summary>The value of <paramref name="x"/>^<paramref name="exponent"/>.</summary>
    public static Value Build(ValueFactory factory, Value x, Value exponent) =>
        (exponent.Op == Op.Constant ? TryMultiply(factory, x, exponent.Constant) : null) ?? factory.Make(Op.Power, x, exponent);

    private static Value? TryMultiply(ValueFactory factory, Value x, double exponent)
    {
        // Numbers are squared in double-double, apart from the powers that everybody writes as products and roots.
        if (exponent is 2 or 3)
        {
            return Whole(factory, x, (int)exponent);
        }

        bool isRoot = Math.Abs(exponent) == 0.5;
        if ((!x.IsElement && !isRoot) || Math.Abs(exponent) > LargestUnrolledExponent)
        {
            return null;
        }

        double magnitude = Math.Abs(exponent);
        int whole = (int)Math.Floor(magnitude);
        double rest = magnitude - whole;
        if (rest != 0 && rest != 0.5)
        {
            return null;
        }

        Value? power = whole > 0 ? Whole(factory, x, whole) : null;
        if (rest == 0.5)
        {
            Value root = factory.Make(Op.Sqrt, x);
            power = power is null ? root : factory.Make(Op.Multiply, power, root);
        }

        power ??= factory.Constant(1);
        return exponent < 0 ? factory.Reciprocal(power) : power;
    }

    private static Value Whole(ValueFactory factory, Value x, int exponent)
    {
        if (exponent == 1)
        {
            return x;
        }

        Value half = Whole(factory, x, exponent / 2);
        Value square = factory.Make(Op.Multiply, half, half);
        return exponent % 2 == 0 ? square : factory.Make(Op.Multiply, square, x);
    }
}
