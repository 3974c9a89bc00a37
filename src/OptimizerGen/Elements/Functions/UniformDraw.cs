using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>A draw from [0, 1), all of its multiples of 2⁻⁵³ alike, or of 2⁻²⁴ for floats, of two random words.</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct UniformDraw : IElementFunctionOfTwo
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct UniformDraw : IElementFunctionOfTwo
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunctionOfTwo.Of<T>(Lanes<T> x, Lanes<T> y)
    {
        // The whole number below is the nearest to what is half a step lower.
        const double Float = 1.0 / (1 << 8), Rest = 1.0 / (1 << 11);
        return Lanes<T>.AreOfFloat
            ? Whole.Nearest((x - 127.5) * Float) * (1.0 / (1 << 24))
            : (x * (1.0 / (1L << 32))) + (Whole.Nearest((y - 1023.5) * Rest) * (1.0 / (1L << 53)));
    }
}
