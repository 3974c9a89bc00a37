using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;
using OptimizerGen.Numerics.Functions;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>x^y = e^(y·log x), the logarithm in twice the digits of a double; a negative number has whole powers.</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct PowerFunction : IElementFunctionOfTwo
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct PowerFunction : IElementFunctionOfTwo
#endif
{
    /// <summary>Every larger exponent is a whole number, and a power to it is 0, 1 or infinite but for bases next to 1.</summary>
    private const double LargestExponent = 1L << 51;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunctionOfTwo.Of<T>(Lanes<T> x, Lanes<T> y)
    {
        Lanes<T> magnitude = x.Magnitude();
        Lanes<T> power = Lanes<T>.AreOfFloat ? OfFloat(magnitude, y) : OfDouble(magnitude, y);
        power = magnitude.Is(0).Choose((y < 0) & double.PositiveInfinity, power);
        Lanes<T> whole = Whole.Nearest(y), isWhole = whole.Is(y), isEven = Whole.IsEven(whole);
        Lanes<T> ofNegative = isWhole.Choose(power ^ isEven.Choose(0, -0.0), magnitude.Is(0).Choose(power, double.NaN));
        power = x.Is(x).Choose(((x.Sign() | 1.0) < 0).Choose(ofNegative, power), double.NaN);
        power = power.Except<OfNumber>((y.Magnitude() >= LargestExponent) | (magnitude > double.MaxValue), x, y);
        return (y.Is(0) | x.Is(1)).Choose(1, power);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes<T> OfFloat<T>(Lanes<T> x, Lanes<T> y)
        where T : struct, IVector<T>
    {
        Lanes<T> m = Whole.Split(x, out Lanes<T> exponent);
        return Exponentials.Exp(y * Logarithms.Sum(m - 1, exponent, 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes<T> OfDouble<T>(Lanes<T> x, Lanes<T> y)
        where T : struct, IVector<T>
    {
        // Farther from 0 nothing but infinity and 0 is left, and the low part must not bring it back.
        const double Farthest = 800;
        Lanes<T> logarithm = Logarithms.Precise(x, out Lanes<T> logarithmLow);
        Lanes<T> product = Exact.Product(y, logarithm, out Lanes<T> low);
        low = (product.Magnitude() < Farthest).Choose(low + (y * logarithmLow), 0);
        Lanes<T> r = Exponentials.Reduce(product.Between(-Farthest, Farthest), out Lanes<T> exponent) + low;
        return Whole.Scale(1 + (r + Exponentials.Curve(r)), exponent);
    }

    private readonly struct OfNumber : INumberFunction
    {
        public double Of(double x, double y) => RealPower.Of(x, y);
    }
}
