using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// The cube root, of a negative number too: with |x| = m·2^3k a polynomial in m, then twice Halley's method, the last
/// time from a root of half the digits, whose square is exact.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct CbrtFunction : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct CbrtFunction : IElementFunction
#endif
{
    private const long UpperHalf = -1L << 27;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        Lanes<T> magnitude = x.Magnitude();
        Lanes<T> m = Whole.Split(magnitude, out Lanes<T> exponent);
        Lanes<T> third = Whole.Nearest((exponent - 1) * (1.0 / 3));
        m *= Whole.PowerOfTwo(exponent - (3 * third));
        Lanes<T> root = Polynomial.Evaluate(m, [0.6385902881636394, 0.4137412363915274, -0.06030432335702263, 0.004057692804857674], termsOfFloat: 4);
        Lanes<T> cube = root * root * root;
        root *= (cube + (2 * m)) / ((2 * cube) + m);
        root &= Lanes<T>.OfBits(UpperHalf);
        Lanes<T> quotient = m / (root * root);
        root += root * ((quotient - root) / ((2 * root) + quotient));
        root = (root * Whole.PowerOfTwo(third)) | x.Sign();
        return ((magnitude > 0) & (magnitude <= double.MaxValue)).Choose(root, x);
    }
}
