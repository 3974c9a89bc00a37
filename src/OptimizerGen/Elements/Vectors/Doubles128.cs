using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Elements.Vectors;

/// <summary>Two doubles.</summary>
internal readonly struct Doubles128<TDigits>(Vector128<double> value) : IVector<Doubles128<TDigits>>
    where TDigits : struct, IDigits
{
    public Vector128<double> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => value;
    }

    public bool AreOfFloat => default(TDigits).AreOfFloat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Create(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Plus(Doubles128<TDigits> other) => new(value + other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Minus(Doubles128<TDigits> other) => new(value - other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Times(Doubles128<TDigits> other) => new(value * other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Over(Doubles128<TDigits> other) => new(value / other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Root() => new(Vector128.Sqrt(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> IsLess(Doubles128<TDigits> other) => new(Vector128.LessThan(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> IsAtMost(Doubles128<TDigits> other) => new(Vector128.LessThanOrEqual(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Is(Doubles128<TDigits> other) => new(Vector128.Equals(value, other.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Choose(Doubles128<TDigits> then, Doubles128<TDigits> otherwise) => new(Vector128.ConditionalSelect(value, then.Value, otherwise.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> And(Doubles128<TDigits> other) => new(value & other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Or(Doubles128<TDigits> other) => new(value | other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Xor(Doubles128<TDigits> other) => new(value ^ other.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> PlusBits(Doubles128<TDigits> other) => new((value.AsInt64() + other.Value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> ShiftLeft(int count) => new(Vector128.ShiftLeft(value.AsInt64(), count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> ShiftRight(int count) => new(Vector128.ShiftRightLogical(value.AsInt64(), count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Doubles128<TDigits> Except<TFunction>(Doubles128<TDigits> mask, Doubles128<TDigits> x, Doubles128<TDigits> y)
        where TFunction : struct, INumberFunction =>
        mask.Value.AsInt64() == Vector128<long>.Zero ? this : Replace<TFunction>(mask.Value, x.Value, y.Value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Doubles128<TDigits> Replace<TFunction>(Vector128<double> mask, Vector128<double> x, Vector128<double> y)
        where TFunction : struct, INumberFunction
    {
        Vector128<double> replaced = value;
        for (int i = 0; i < Vector128<double>.Count; i++)
        {
            if (mask.AsInt64().GetElement(i) != 0)
            {
                replaced = replaced.WithElement(i, default(TFunction).Of(x.GetElement(i), y.GetElement(i)));
            }
        }

        return new(replaced);
    }
}
