using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// The error function: near 0 by its power series, beyond as 1 − e^−x² · q, where q is a polynomial in a quotient.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct ErfFunction : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct ErfFunction : IElementFunction
#endif
{
    private const double Scale = 1.1283791670955126;

    /// <summary>From here on the nearest double is 1.</summary>
    private const double Largest = 6;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        Lanes<T> magnitude = x.Magnitude().Between(0, Largest), square = magnitude * magnitude;

        // 2/√π · (−1)^k / (k!·(2k + 1)), less 1 in front.
        Lanes<T> near = x + (x * Polynomial.Evaluate(
            square,
            [
                0.1283791670955126, -Scale / 3, Scale / 10, -Scale / 42, Scale / 216, -Scale / 1320, Scale / 9360, -Scale / 75600, Scale / 685440,
                -Scale / 6894720, Scale / 76204800, -Scale / 918086400, Scale / 11975040000, -Scale / 168129561600, Scale / 2528170444800,
                -Scale / 40537905408000, Scale / 690452066304000, -Scale / 12449059983360000,
            ],
            termsOfFloat: 13));
        Lanes<T> far = 1 - (Exponentials.Exp(-square) * Tail(2.6 - (14.4 / (magnitude + 3))));
        return (magnitude < 1).Choose(near, far).Magnitude() | x.Sign();
    }

    /// <summary>
    /// e^x²·erfc(x) for x from 1 to 6, in u = 2.6 − 14.4 / (x + 3), which goes from −1 to 1: the polynomial of degree 16
    /// that is exact at the zeros of Chebyshev's polynomial of degree 17, and the one of degree 8 for floats.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes<T> Tail<T>(Lanes<T> u)
        where T : struct, IVector<T> => Polynomial.Evaluate(
            u,
            [
                0.20798329133342885, -0.15436117429436919, 0.0496984454033948, -0.012713147695691995, 0.0024793146970724187,
                -0.00033160296057845436, 1.956358330834969e-05, 2.4255574811020284e-06, -5.541277438329464e-07, -4.526722197970927e-09,
                1.1340261055840323e-08, -2.6378817019432074e-10, -2.5809703293704675e-10, 6.030100178315267e-12, 6.716060821011204e-12,
                4.468786282795809e-15, -1.6799777159311457e-13,
            ],
            termsOfFloat: 13);
}
