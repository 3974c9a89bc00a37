using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Elements.Vectors;

/// <summary>Eight doubles.</summary>
internal readonly struct Doubles512<TDigits>(Vector512<double> value) : IVector<Doubles512<TDigits>>
    where TDigits : struct, IDigits
{
    public Vector512<double> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    public bool AreOfFloat => default(TDigits).AreOfFloat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Create(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Plus(Doubles512<TDigits> other) => new(value + other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Minus(Doubles512<TDigits> other) => new(value - other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Times(Doubles512<TDigits> other) => new(value * other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Over(Doubles512<TDigits> other) => new(value / other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Root() => new(Vector512.Sqrt(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> IsLess(Doubles512<TDigits> other) => new(Vector512.LessThan(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> IsAtMost(Doubles512<TDigits> other) => new(Vector512.LessThanOrEqual(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Is(Doubles512<TDigits> other) => new(Vector512.Equals(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Choose(Doubles512<TDigits> then, Doubles512<TDigits> otherwise) => new(Vector512.ConditionalSelect(value, then.Value, otherwise.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> And(Doubles512<TDigits> other) => new(value & other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Or(Doubles512<TDigits> other) => new(value | other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Xor(Doubles512<TDigits> other) => new(value ^ other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> PlusBits(Doubles512<TDigits> other) => new((value.AsInt64() + other.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> ShiftLeft(int count) => new(Vector512.ShiftLeft(value.AsInt64(), count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> ShiftRight(int count) => new(Vector512.ShiftRightLogical(value.AsInt64(), count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles512<TDigits> Except<TFunction>(Doubles512<TDigits> mask, Doubles512<TDigits> x, Doubles512<TDigits> y)
        where TFunction : struct, INumberFunction =>
        mask.Value.AsInt64() == Vector512<long>.Zero ? this : Replace<TFunction>(mask.Value, x.Value, y.Value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Doubles512<TDigits> Replace<TFunction>(Vector512<double> mask, Vector512<double> x, Vector512<double> y)
        where TFunction : struct, INumberFunction
    {
        Vector512<double> replaced = value;
        for (int i = 0; i < Vector512<double>.Count; i++)
        {
            if (mask.AsInt64().GetElement(i) != 0)
            {
                replaced = replaced.WithElement(i, default(TFunction).Of(x.GetElement(i), y.GetElement(i)));
            }
        }

        return new(replaced);
    }
}
