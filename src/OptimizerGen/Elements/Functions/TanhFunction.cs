using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>The hyperbolic tangent: near 0 by the series of sine and cosine, beyond as 1 − 2 / (e^2x + 1).</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct TanhFunction : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct TanhFunction : IElementFunction
#endif
{
    /// <summary>From here on the nearest double is 1.</summary>
    private const double Largest = 22;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        Lanes<T> magnitude = x.Magnitude(), square = x * x;

        // sinh x / (x·cosh x) − 1, whose series has 1/(2k + 1)! − 1/(2k)! over 1/(2k)!.
        Lanes<T> numerator = Polynomial.Evaluate(
            square,
            [
                (1.0 / 6) - (1.0 / 2), (1.0 / 120) - (1.0 / 24), (1.0 / 5040) - (1.0 / 720), (1.0 / 362880) - (1.0 / 40320),
                (1.0 / 39916800) - (1.0 / 3628800), (1.0 / 6227020800) - (1.0 / 479001600), (1.0 / 1307674368000) - (1.0 / 87178291200),
                (1.0 / 355687428096000) - (1.0 / 20922789888000),
            ],
            termsOfFloat: 5);
        Lanes<T> denominator = Polynomial.Evaluate(
            square,
            [
                1, 1.0 / 2, 1.0 / 24, 1.0 / 720, 1.0 / 40320, 1.0 / 3628800, 1.0 / 479001600, 1.0 / 87178291200, 1.0 / 20922789888000,
            ],
            termsOfFloat: 6);
        Lanes<T> near = x + (x * (square * numerator / denominator));
        Lanes<T> far = 1 - (2 / (Exponentials.Exp(2 * magnitude.Between(0, Largest)) + 1));
        return (magnitude < 0.625).Choose(near, far).Magnitude() | x.Sign();
    }
}
