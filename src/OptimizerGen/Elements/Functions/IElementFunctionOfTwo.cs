using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// A function of two elements: a fixed sequence of IEEE operations in double, without the C library and without fused
/// operations. A float is widened before and rounded once after it. Used by generated code.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal interface IElementFunctionOfTwo
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public interface IElementFunctionOfTwo
#endif
{
    /// <summary>The function of the first lanes, the second lanes and so on.</summary>
#if !OPTIMIZERGEN_COMPILER
    internal
#endif
    Lanes<T> Of<T>(Lanes<T> x, Lanes<T> y)
        where T : struct, IVector<T>;
}
