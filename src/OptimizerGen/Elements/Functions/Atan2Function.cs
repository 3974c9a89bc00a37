using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// The angle of the point (x, y). With t the tangent of its distance to the nearest of 0, π/4 and π/2 and so on, the
/// angle is that multiple of π/4 and a series in t.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct Atan2Function : IElementFunctionOfTwo
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct Atan2Function : IElementFunctionOfTwo
#endif
{
    /// <summary>π/4: 48 binary digits, so that its multiples are exact, and the rest.</summary>
    private const double EighthHigh = 0.7853981633974456, EighthLow = 2.6951514290790595e-15;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunctionOfTwo.Of<T>(Lanes<T> y, Lanes<T> x)
    {
        const double TangentOfEighth = 0.41421356237309503, Huge = 1e300, Smaller = 1.0 / 1024;
        Lanes<T> height = y.Magnitude(), width = x.Magnitude();
        Lanes<T> isSteep = width < height, isLeft = (x.Sign() | 1.0) < 0;
        Lanes<T> smaller = isSteep.Choose(width, height), larger = isSteep.Choose(height, width);
        Lanes<T> isDiagonal = smaller > double.MaxValue;
        smaller = isDiagonal.Choose(1, smaller);
        larger = isDiagonal.Choose(1, larger);
        if (!Lanes<T>.AreOfFloat)
        {
            // A sum must not leave the range.
            Lanes<T> scale = (larger > Huge).Choose(Smaller, 1);
            smaller *= scale;
            larger *= scale;
        }

        Lanes<T> isFar = smaller > larger * TangentOfEighth;
        Lanes<T> divisor = isFar.Choose(smaller + larger, larger);
        Lanes<T> tangent = isFar.Choose(smaller - larger, smaller) / divisor.Is(0).Choose(1, divisor);
        Lanes<T> eighths = isFar & 1.0;
        eighths = isSteep.Choose(2 - eighths, eighths);
        eighths = isLeft.Choose(4 - eighths, eighths);
        tangent ^= (isSteep ^ isLeft) & -0.0;

        Lanes<T> rest = Curve(tangent) + (eighths * EighthLow);
        Lanes<T> angle = (eighths * EighthHigh) + (tangent + rest);
        return (x.Is(x) & y.Is(y)).Choose(angle.Magnitude() | y.Sign(), double.NaN);
    }

    /// <summary>atan t − t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes<T> Curve<T>(Lanes<T> t)
        where T : struct, IVector<T>
    {
        Lanes<T> square = t * t;
        return t * square * Polynomial.Evaluate(
            square,
            [
                -1.0 / 3, 1.0 / 5, -1.0 / 7, 1.0 / 9, -1.0 / 11, 1.0 / 13, -1.0 / 15, 1.0 / 17, -1.0 / 19, 1.0 / 21,
                -1.0 / 23, 1.0 / 25, -1.0 / 27, 1.0 / 29, -1.0 / 31, 1.0 / 33, -1.0 / 35, 1.0 / 37, -1.0 / 39, 1.0 / 41,
            ],
            termsOfFloat: 12);
    }
}
