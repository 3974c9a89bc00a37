using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Vectors;
#if OPTIMIZERGEN_COMPILER
using Coefficients = double[];
#else
using Coefficients = System.ReadOnlySpan<double>;
#endif

namespace OptimizerGen.Elements.Parts;

/// <summary>Sums of powers with known coefficients.</summary>
internal static class Polynomial
{
    /// <summary>Σ cᵢxⁱ, two terms at a time, so that a step has half as many operations to wait for.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="coefficients">From the constant on.</param>
    /// <param name="termsOfFloat">How many of them are enough for a float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Evaluate<T>(Lanes<T> x, Coefficients coefficients, int termsOfFloat)
        where T : struct, IVector<T>
    {
        int terms = Lanes<T>.AreOfFloat ? termsOfFloat : coefficients.Length;
        bool isOdd = terms % 2 != 0;
        Lanes<T> square = x * x;
        Lanes<T> sum = isOdd ? coefficients[terms - 1] : coefficients[terms - 2] + (x * coefficients[terms - 1]);
        for (int i = terms - (isOdd ? 3 : 4); i >= 0; i -= 2)
        {
            sum = (sum * square) + (coefficients[i] + (x * coefficients[i + 1]));
        }

        return sum;
    }
}
