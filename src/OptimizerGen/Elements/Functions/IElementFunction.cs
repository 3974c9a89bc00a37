using OptimizerGen.Elements.Vectors;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>
/// A function of elements: a fixed sequence of IEEE operations in double, without the C library and without fused
/// operations. A float is widened before and rounded once after it. Used by generated code.
/// </summary>
#if OPTIMIZERGEN_COMPILER
internal interface IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public interface IElementFunction
#endif
{
    /// <summary>The function of each lane.</summary>
#if !OPTIMIZERGEN_COMPILER
    internal
#endif
    Lanes<T> Of<T>(Lanes<T> x)
        where T : struct, IVector<T>;
}
