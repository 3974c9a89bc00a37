using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>optax.rmsprop: u = α·g/√(v + ε), or α·g/(√v + ε), v − ḡ² for v if centred; with momentum b ← u + μ·b, and θ ← θ − b, or θ − (u + μ·b).</summary>
internal sealed class RmsPropOptaxReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private T[] _v = [];
    private T[] _mean = [];
    private T[] _buffer = [];

    public RmsPropOptaxReference(int length)
        : base(length, ("learning_rate", 0.01), ("decay", 0.9), ("epsilon", 1e-8), ("initial_scale", 0), ("centered", 0), ("momentum", 0), ("nesterov", 0), ("epsilon_in_root", 1))
    {
    }

    protected override void Initialize()
    {
        _v = Zeros("v");
        Array.Fill(_v, Round(this["initial_scale"]));
        if (Flag("centered"))
        {
            _mean = Zeros("mean_gradient");
        }

        if (this["momentum"] > 0)
        {
            _buffer = Zeros("buffer");
        }
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        T alpha = Round(this["learning_rate"]);
        T decay = Round(this["decay"]);
        T rest = Round(1 - this["decay"]);
        T epsilon = Round(this["epsilon"]);
        T mu = Round(this["momentum"]);
        for (int i = 0; i < theta.Length; i++)
        {
            T g = gradient[i];
            _v[i] = decay * _v[i] + rest * g * g;
            T variance = _v[i];
            if (Flag("centered"))
            {
                _mean[i] = decay * _mean[i] + rest * g;
                variance -= _mean[i] * _mean[i];
            }

            T u = alpha * g / (Flag("epsilon_in_root") ? T.Sqrt(variance + epsilon) : T.Sqrt(variance) + epsilon);
            if (this["momentum"] > 0)
            {
                _buffer[i] = u + mu * _buffer[i];
                u = Flag("nesterov") ? u + mu * _buffer[i] : _buffer[i];
            }

            theta[i] -= u;
        }
    }
}
