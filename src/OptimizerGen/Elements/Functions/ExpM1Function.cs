using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// e^x − 1 without the cancellation near 0: 2^k·((1 − 2^−k + r) + curve), of which the bracket's loss is known.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct ExpM1Function : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct ExpM1Function : IElementFunction
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        const double Negligible = 1.0 / (1L << 54);
        Lanes<T> bounded = x.Between(-60, Lanes<T>.AreOfFloat ? 140 : 710);
        Lanes<T> r = Exponentials.Reduce(bounded, out Lanes<T> exponent);
        Lanes<T> start = 1 - (exponent < 64).Choose(Whole.PowerOfTwo(-exponent), 0);
        Lanes<T> sum = Exact.SumOfSorted(start, r, out Lanes<T> lost);
        Lanes<T> result = Whole.Scale(sum + (lost + Exponentials.Curve(r)), exponent);
        return (x.Magnitude() < Negligible).Choose(x, result);
    }
}
