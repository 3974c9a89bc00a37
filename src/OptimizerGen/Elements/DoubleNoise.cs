using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using OptimizerGen.Elements.Noise;
using OptimizerGen.Elements.Vectors;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// The random numbers of one call in a rule for double parameters, at one step and for one tensor, counted by the element: the
/// same for every width, chunk and thread. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleNoise
{
    private readonly NoiseStream _stream;

    internal DoubleNoise(NoiseStream stream) => _stream = stream;

    /// <summary>The same, counted from an element further on.</summary>
    /// <param name="index">How many elements further.</param>
    public DoubleNoise From(int index) => new(_stream.From(index));

    /// <summary>The draw of one element.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">The element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public double DrawScalar<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        OneWord x = _stream.Words(new OneWord(_stream.At(index)), out OneWord y);
        return default(TDraw).Of(new Lanes<OneDouble<DoubleDigits>>(new(x.Value)), new Lanes<OneDouble<DoubleDigits>>(new(y.Value))).Value.Value;
    }

    /// <summary>The draws of the elements of a vector.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">Its first element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public Vector128<double> Draw128<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        Vector128<uint> x = _stream.Words(Words128.From(_stream.At(index)), out Words128 y).Value;
        return default(TDraw).Of(new Lanes<Doubles128<DoubleDigits>>(new(Words128.Wide(Vector128.WidenLower(x)))), new Lanes<Doubles128<DoubleDigits>>(new(Words128.Wide(Vector128.WidenLower(y.Value))))).Value.Value;
    }

    /// <summary>The draws of the elements of a vector.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">Its first element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public Vector256<double> Draw256<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        Vector128<uint> x = _stream.Words(Words128.From(_stream.At(index)), out Words128 y).Value;
        return default(TDraw).Of(new Lanes<Doubles256<DoubleDigits>>(new(Words256.Wide(Vector256.Create(Vector128.WidenLower(x), Vector128.WidenUpper(x))))), new Lanes<Doubles256<DoubleDigits>>(new(Words256.Wide(Vector256.Create(Vector128.WidenLower(y.Value), Vector128.WidenUpper(y.Value)))))).Value.Value;
    }

    /// <summary>The draws of the elements of a vector.</summary>
    /// <typeparam name="TDraw">The distribution.</typeparam>
    /// <param name="index">Its first element, counted from the first.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public Vector512<double> Draw512<TDraw>(nuint index)
        where TDraw : struct, IElementFunctionOfTwo
    {
        Vector256<uint> x = _stream.Words(Words256.From(_stream.At(index)), out Words256 y).Value;
        return default(TDraw).Of(new Lanes<Doubles512<DoubleDigits>>(new(Words512.Wide(Vector512.Create(Vector256.WidenLower(x), Vector256.WidenUpper(x))))), new Lanes<Doubles512<DoubleDigits>>(new(Words512.Wide(Vector512.Create(Vector256.WidenLower(y.Value), Vector256.WidenUpper(y.Value)))))).Value.Value;
    }
}
