using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>−1 or 1, each as likely, of two random words.</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct SignDraw : IElementFunctionOfTwo
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct SignDraw : IElementFunctionOfTwo
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunctionOfTwo.Of<T>(Lanes<T> x, Lanes<T> y) => (x < 1L << 31).Choose(1, -1);
}
