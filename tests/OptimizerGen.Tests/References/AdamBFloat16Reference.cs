using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// Adam with m and v of float kept in 8 significant binary digits: up with the probability of the part cut off, down
/// otherwise. The chance is a hash of step and element, its lower half for m and its upper half for v.
/// </summary>
internal sealed class AdamBFloat16Reference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Digits = 8;
    private const int LowestExponent = -126;
    private const uint Cases = 65536;

    private static readonly double s_largest = (2 - Math.ScaleB(1, 1 - Digits)) * Math.ScaleB(1, 127);

    private readonly T[] _m;
    private readonly T[] _v;

    public AdamBFloat16Reference(int length)
        : base(length, ("learning_rate", 0.001), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8))
    {
        _m = Zeros("m");
        _v = Zeros("v");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T beta1 = Round(this["beta1"]);
        T beta2 = Round(this["beta2"]);
        T rest1 = Round(1 - this["beta1"]);
        T rest2 = Round(1 - this["beta2"]);
        T correction1 = Round(1 - Math.Pow(this["beta1"], t));
        T correction2 = Round(1 - Math.Pow(this["beta2"], t));
        T epsilon = Round(this["epsilon"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            T m = beta1 * _m[i] + rest1 * g;
            T v = beta2 * _v[i] + rest2 * (g * g);
            theta[i] -= alpha * (m / correction1) / (T.Sqrt(v / correction2) + epsilon);

            // The step has used them in full; only what is kept is short.
            uint chance = Chance(t, i);
            _m[i] = Kept(m, chance % Cases);
            _v[i] = Kept(v, chance / Cases);
        }
    }

    private static T Kept(T value, uint chance)
    {
        double x = double.CreateTruncating(T.Abs(value));
        if (typeof(T) != typeof(float) || !double.IsFinite(x) || x == 0)
        {
            return value;
        }

        double digit = Math.ScaleB(1, Math.Max(Math.ILogB(x), LowestExponent) - (Digits - 1));
        double whole = Math.Floor(x / digit);
        bool up = (x / digit - whole) * Cases + chance >= Cases;
        return T.CopySign(T.CreateTruncating(Math.Min((up ? whole + 1 : whole) * digit, s_largest)), value);
    }

    /// <summary>Two rounds of multiply and fold over the element's number, begun at a place that a longer hash of the step gives.</summary>
    private static uint Chance(int t, int i)
    {
        var key = (UInt128)11400714819323198485 * (uint)t % ((UInt128)1 << 64);
        key = Fold(key, 30) * 13787848793156543929 % ((UInt128)1 << 64);
        key = Fold(key, 27) * 10723151780598845931 % ((UInt128)1 << 64);
        UInt128 x = (key / ((UInt128)1 << 32) + (uint)i) % ((UInt128)1 << 32);
        x = Fold(x, 16) * 2146121005 % ((UInt128)1 << 32);
        x = Fold(x, 15) * 2221713035 % ((UInt128)1 << 32);
        return (uint)Fold(x, 16);
    }

    private static UInt128 Fold(UInt128 x, int places) => x ^ (x / ((UInt128)1 << places));
}
