using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// A draw from the normal distribution of mean 0 and variance 1, of two random words: the way of Box and Muller. The first
/// word decides how far from 0, up to 6.7; the second is an angle, of which the cosine is taken.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct NormalDraw : IElementFunctionOfTwo
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct NormalDraw : IElementFunctionOfTwo
#endif
{
    private const double HalfPi = 1.5707963267948966;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunctionOfTwo.Of<T>(Lanes<T> x, Lanes<T> y)
    {
        Lanes<T> m = Whole.Split((x + 1) * (1.0 / (1L << 32)), out Lanes<T> exponent);
        Lanes<T> radius = (Logarithms.Sum(m - 1, exponent, 0) * -2).Root();
        Lanes<T> turns = y * (1.0 / (1L << 30)), quarters = Whole.Nearest(turns);
        return radius * Angles.SineOf((turns - quarters) * HalfPi, 0, quarters + 1);
    }
}
