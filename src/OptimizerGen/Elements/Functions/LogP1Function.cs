using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>log(1 + x) without the cancellation near 0: what 1 + x loses by rounding is added to its logarithm.</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct LogP1Function : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct LogP1Function : IElementFunction
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        const double Negligible = 1.0 / (1L << 54);
        Lanes<T> sum = 1 + x;
        Lanes<T> lost = (x < 1).Choose(x - (sum - 1), 1 - (sum - x));
        Lanes<T> m = Whole.Split(sum, out Lanes<T> exponent);
        Lanes<T> isNearOne = exponent.Is(0);
        Lanes<T> result = Logarithms.Sum(isNearOne.Choose(x, m - 1), exponent, isNearOne.Choose(0, lost / sum));
        return (x.Magnitude() < Negligible).Choose(x, Logarithms.OfUsual(sum, result));
    }
}
