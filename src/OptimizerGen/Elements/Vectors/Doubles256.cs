using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Elements.Vectors;

/// <summary>Four doubles.</summary>
internal readonly struct Doubles256<TDigits>(Vector256<double> value) : IVector<Doubles256<TDigits>>
    where TDigits : struct, IDigits
{
    public Vector256<double> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    public bool AreOfFloat => default(TDigits).AreOfFloat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Create(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Plus(Doubles256<TDigits> other) => new(value + other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Minus(Doubles256<TDigits> other) => new(value - other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Times(Doubles256<TDigits> other) => new(value * other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Over(Doubles256<TDigits> other) => new(value / other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Root() => new(Vector256.Sqrt(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> IsLess(Doubles256<TDigits> other) => new(Vector256.LessThan(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> IsAtMost(Doubles256<TDigits> other) => new(Vector256.LessThanOrEqual(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Is(Doubles256<TDigits> other) => new(Vector256.Equals(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Choose(Doubles256<TDigits> then, Doubles256<TDigits> otherwise) => new(Vector256.ConditionalSelect(value, then.Value, otherwise.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> And(Doubles256<TDigits> other) => new(value & other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Or(Doubles256<TDigits> other) => new(value | other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Xor(Doubles256<TDigits> other) => new(value ^ other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> PlusBits(Doubles256<TDigits> other) => new((value.AsInt64() + other.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> ShiftLeft(int count) => new(Vector256.ShiftLeft(value.AsInt64(), count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> ShiftRight(int count) => new(Vector256.ShiftRightLogical(value.AsInt64(), count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles256<TDigits> Except<TFunction>(Doubles256<TDigits> mask, Doubles256<TDigits> x, Doubles256<TDigits> y)
        where TFunction : struct, INumberFunction =>
        mask.Value.AsInt64() == Vector256<long>.Zero ? this : Replace<TFunction>(mask.Value, x.Value, y.Value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Doubles256<TDigits> Replace<TFunction>(Vector256<double> mask, Vector256<double> x, Vector256<double> y)
        where TFunction : struct, INumberFunction
    {
        Vector256<double> replaced = value;
        for (int i = 0; i < Vector256<double>.Count; i++)
        {
            if (mask.AsInt64().GetElement(i) != 0)
            {
                replaced = replaced.WithElement(i, default(TFunction).Of(x.GetElement(i), y.GetElement(i)));
            }
        }

        return new(replaced);
    }
}
