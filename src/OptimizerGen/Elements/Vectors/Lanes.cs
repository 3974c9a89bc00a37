using System.Runtime.CompilerServices;

namespace OptimizerGen.Elements.Vectors;

/// <summary>
/// A vector with operators: what functions of elements are written in. One text serves single elements and every width, so
/// the bits are the same.
/// </summary>
internal readonly struct Lanes<T>(T value)
    where T : struct, IVector<T>
{
    public T Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    /// <summary>Whether only a float's digits count.</summary>
    public static bool AreOfFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default(T).AreOfFloat;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes<T>(double number) => new(default(T).Create(number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator +(Lanes<T> a, Lanes<T> b) => new(a.Value.Plus(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator -(Lanes<T> a, Lanes<T> b) => new(a.Value.Minus(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator *(Lanes<T> a, Lanes<T> b) => new(a.Value.Times(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator /(Lanes<T> a, Lanes<T> b) => new(a.Value.Over(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator -(Lanes<T> a) => a ^ -0.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator <(Lanes<T> a, Lanes<T> b) => new(a.Value.IsLess(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator >(Lanes<T> a, Lanes<T> b) => b < a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator <=(Lanes<T> a, Lanes<T> b) => new(a.Value.IsAtMost(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator >=(Lanes<T> a, Lanes<T> b) => b <= a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator &(Lanes<T> a, Lanes<T> b) => new(a.Value.And(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator |(Lanes<T> a, Lanes<T> b) => new(a.Value.Or(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator ^(Lanes<T> a, Lanes<T> b) => new(a.Value.Xor(b.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator <<(Lanes<T> a, int count) => new(a.Value.ShiftLeft(count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> operator >>(Lanes<T> a, int count) => new(a.Value.ShiftRight(count));

    /// <summary>The square root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> Root() => new(Value.Root());

    /// <summary>A double of these bits in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> OfBits(long bits) => BitConverter.Int64BitsToDouble(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> Is(Lanes<T> other) => new(Value.Is(other.Value));

    /// <summary>What this mask chooses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> Choose(Lanes<T> then, Lanes<T> otherwise) => new(Value.Choose(then.Value, otherwise.Value));

    /// <summary>The sum of the bits as whole numbers, modulo 2^64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> PlusBits(Lanes<T> other) => new(Value.PlusBits(other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> Magnitude() => this & OfBits(long.MaxValue);

    /// <summary>The bit of the sign alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> Sign() => this & -0.0;

    /// <summary>This, but no less and no more; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> Between(double least, double most) => (this < least).Choose(least, (this > most).Choose(most, this));

    /// <summary>This, but where the mask holds the function of numbers of that lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes<T> Except<TFunction>(Lanes<T> mask, Lanes<T> x, Lanes<T> y)
        where TFunction : struct, INumberFunction => new(Value.Except<TFunction>(mask.Value, x.Value, y.Value));
}
