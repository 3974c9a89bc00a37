using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;
using OptimizerGen.Numerics.Functions;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>The cosine of an angle of any size.</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct CosFunction : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct CosFunction : IElementFunction
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x) => Angles.Sine(x, more: 1).Except<OfNumber>(x.Magnitude() > Angles.Largest, x, x);

    private readonly struct OfNumber : INumberFunction
    {
        public double Of(double x, double y) => SineCosine.Cos(x);
    }
}
