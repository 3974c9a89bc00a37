using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using OptimizerGen.Elements.Noise;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// The random numbers of one call in a rule for float parameters, at one step and for one tensor, counted by the element: the
/// same for every width, chunk and thread. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FloatNoise
{
    private readonly NoiseStream _stream;

    internal FloatNoise(NoiseStream stream) => _stream = stream;

    /// <summary>The same, counted from an element further on.</summary>
    /// <param name="index">How many elements further.</param>
    public FloatNoise From(int index) => new(_stream.From(index));

    /// <summary>The draw of one element.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">The element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public float DrawScalar<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        OneWord x = _stream.Words(new OneWord(_stream.At(index)), out OneWord y);
        return (float)default(TDraw).Of(new Lanes<OneDouble<FloatDigits>>(new(x.Value)), new Lanes<OneDouble<FloatDigits>>(new(y.Value))).Value.Value;
    }

    /// <summary>The draws of the elements of a vector.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">Its first element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public Vector128<float> Draw128<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        Vector128<uint> x = _stream.Words(Words128.From(_stream.At(index)), out Words128 y).Value;
        return Vector128.Narrow(
            default(TDraw).Of(new Lanes<Doubles128<FloatDigits>>(new(Words128.Wide(Vector128.WidenLower(x)))), new Lanes<Doubles128<FloatDigits>>(new(Words128.Wide(Vector128.WidenLower(y.Value))))).Value.Value,
            default(TDraw).Of(new Lanes<Doubles128<FloatDigits>>(new(Words128.Wide(Vector128.WidenUpper(x)))), new Lanes<Doubles128<FloatDigits>>(new(Words128.Wide(Vector128.WidenUpper(y.Value))))).Value.Value);
    }

    /// <summary>The draws of the elements of a vector.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">Its first element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public Vector256<float> Draw256<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        Vector256<uint> x = _stream.Words(Words256.From(_stream.At(index)), out Words256 y).Value;
        return Vector256.Narrow(
            default(TDraw).Of(new Lanes<Doubles256<FloatDigits>>(new(Words256.Wide(Vector256.WidenLower(x)))), new Lanes<Doubles256<FloatDigits>>(new(Words256.Wide(Vector256.WidenLower(y.Value))))).Value.Value,
            default(TDraw).Of(new Lanes<Doubles256<FloatDigits>>(new(Words256.Wide(Vector256.WidenUpper(x)))), new Lanes<Doubles256<FloatDigits>>(new(Words256.Wide(Vector256.WidenUpper(y.Value))))).Value.Value);
    }

    /// <summary>The draws of the elements of a vector.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">Its first element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public Vector512<float> Draw512<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        Vector512<uint> x = _stream.Words(Words512.From(_stream.At(index)), out Words512 y).Value;
        return Vector512.Narrow(
            default(TDraw).Of(new Lanes<Doubles512<FloatDigits>>(new(Words512.Wide(Vector512.WidenLower(x)))), new Lanes<Doubles512<FloatDigits>>(new(Words512.Wide(Vector512.WidenLower(y.Value))))).Value.Value,
            default(TDraw).Of(new Lanes<Doubles512<FloatDigits>>(new(Words512.Wide(Vector512.WidenUpper(x)))), new Lanes<Doubles512<FloatDigits>>(new(Words512.Wide(Vector512.WidenUpper(y.Value))))).Value.Value);
    }
}
