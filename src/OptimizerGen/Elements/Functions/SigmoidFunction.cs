using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// 1 / (1 + e^−x). With −x = k·ln 2 + r it is 2^−k / (2^−k + e^r), and what the sum loses by rounding is taken off the
/// quotient.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct SigmoidFunction : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct SigmoidFunction : IElementFunction
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        Lanes<T> r = Exponentials.Reduce((-x).Between(-60, Lanes<T>.AreOfFloat ? 160 : 746), out Lanes<T> exponent);
        Lanes<T> power = Exact.SumOfSorted(1, r + Exponentials.Curve(r), out Lanes<T> powerLost);
        Lanes<T> one = (exponent < 1000).Choose(Whole.PowerOfTwo(-exponent), 0);
        Lanes<T> sum = Exact.Sum(one, power, out Lanes<T> sumLost);
        Lanes<T> quotient = 1 / sum;
        Lanes<T> lost = sumLost + powerLost;
        return Whole.Scale(quotient - (quotient * (quotient * lost)), -exponent);
    }
}
