namespace OptimizerGen.Elements.Vectors;

/// <summary>One double.</summary>
internal readonly struct OneDouble<TDigits>(double value) : IVector<OneDouble<TDigits>>
    where TDigits : struct, IDigits
{
    public double Value => value;

    public bool AreOfFloat => default(TDigits).AreOfFloat;

    private long Bits => BitConverter.DoubleToInt64Bits(value);

    public OneDouble<TDigits> Create(double number) => new(number);

    public OneDouble<TDigits> Plus(OneDouble<TDigits> other) => new(value + other.Value);

    public OneDouble<TDigits> Minus(OneDouble<TDigits> other) => new(value - other.Value);

    public OneDouble<TDigits> Times(OneDouble<TDigits> other) => new(value * other.Value);

    public OneDouble<TDigits> Over(OneDouble<TDigits> other) => new(value / other.Value);

    public OneDouble<TDigits> Root() => new(Math.Sqrt(value));

    public OneDouble<TDigits> IsLess(OneDouble<TDigits> other) => Mask(value < other.Value);

    public OneDouble<TDigits> IsAtMost(OneDouble<TDigits> other) => Mask(value <= other.Value);

    public OneDouble<TDigits> Is(OneDouble<TDigits> other) => Mask(value == other.Value);

    public OneDouble<TDigits> Choose(OneDouble<TDigits> then, OneDouble<TDigits> otherwise) => Bits != 0 ? then : otherwise;

    public OneDouble<TDigits> And(OneDouble<TDigits> other) => Of(Bits & other.Bits);

    public OneDouble<TDigits> Or(OneDouble<TDigits> other) => Of(Bits | other.Bits);

    public OneDouble<TDigits> Xor(OneDouble<TDigits> other) => Of(Bits ^ other.Bits);

    public OneDouble<TDigits> PlusBits(OneDouble<TDigits> other) => Of(unchecked(Bits + other.Bits));

    public OneDouble<TDigits> ShiftLeft(int count) => Of(Bits << count);

    public OneDouble<TDigits> ShiftRight(int count) => Of((long)((ulong)Bits >> count));

    public OneDouble<TDigits> Except<TFunction>(OneDouble<TDigits> mask, OneDouble<TDigits> x, OneDouble<TDigits> y)
        where TFunction : struct, INumberFunction => mask.Bits != 0 ? new(default(TFunction).Of(x.Value, y.Value)) : this;

    private static OneDouble<TDigits> Mask(bool holds) => Of(holds ? -1 : 0);

    private static OneDouble<TDigits> Of(long bits) => new(BitConverter.Int64BitsToDouble(bits));
}
