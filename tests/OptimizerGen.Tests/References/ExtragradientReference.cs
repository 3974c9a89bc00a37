using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>f at θ, g at θ − α·f, θ ← θ − α·g. Korpelevich 1976.</summary>
internal sealed class ExtragradientReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _first;
    private bool _hasFirst;

    public ExtragradientReference(int length)
        : base(length, ("learning_rate", 0.01))
    {
        _first = Zeros("first");
    }

    public override int EarlierGradients => 1;

    public override void KeepGradient(ReadOnlySpan<T> gradient)
    {
        gradient.CopyTo(_first);
        _hasFirst = true;
    }

    public override void GradientPoint(ReadOnlySpan<T> theta, Span<T> point)
    {
        T alpha = Round(this["learning_rate"]);
        for (int i = 0; i < theta.Length; i++)
        {
            point[i] = _hasFirst ? theta[i] - alpha * _first[i] : theta[i];
        }
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] -= alpha * gradient[i];
        }

        _hasFirst = false;
    }
}
