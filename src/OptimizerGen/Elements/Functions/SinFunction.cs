using System.Runtime.CompilerServices;
using OptimizerGen.Elements.Parts;
using OptimizerGen.Elements.Vectors;
using OptimizerGen.Numerics.Functions;

#if OPTIMIZERGEN_COMPILER
namespace OptimizerGen.Compiler.Kernels;
#else
namespace OptimizerGen.CompilerServices;
#endif

/// <summary>The sine of an angle of any size.</summary>
#if OPTIMIZERGEN_COMPILER
internal readonly struct SinFunction : IElementFunction
#else
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public readonly struct SinFunction : IElementFunction
#endif
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Lanes<T> IElementFunction.Of<T>(Lanes<T> x)
    {
        const double Negligible = 1.0 / (1 << 27);
        Lanes<T> magnitude = x.Magnitude();
        Lanes<T> sine = Angles.Sine(x, more: 0).Except<OfNumber>(magnitude > Angles.Largest, x, x);
        return (magnitude < Negligible).Choose(x, sine);
    }

    private readonly struct OfNumber : INumberFunction
    {
        public double Of(double x, double y) => SineCosine.Sin(x);
    }
}
