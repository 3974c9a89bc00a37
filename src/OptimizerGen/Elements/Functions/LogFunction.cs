using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>The natural logarithm.</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct LogFunction : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct LogFunction : IElementFunction
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        Lanes<T> m = Whole.Split(x, out Lanes<T> exponent);
        return Logarithms.OfUsual(x, Logarithms.Sum(m - 1, exponent, 0));
    }
}
