using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>r the farthest that θ has been from the start, r_ε at least, v ← v + r²·‖g‖², θ ← θ − α·r²/√v·g, over the whole model. Khaled et al. 2023, Algorithm 1.</summary>
internal sealed class DoWGReference<T> : ModelReference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _start;
    private double _distance;
    private double _squares;

    public DoWGReference(IReadOnlyList<int[]> shapes)
        : base(shapes, ("learning_rate", 1), ("initial_distance", 1e-6))
    {
        _start = Zeros("start");
    }

    protected override void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t)
    {
        if (t == 1)
        {
            theta.CopyTo(_start);
            _distance = this["initial_distance"];
        }

        double far = 0, steep = 0;
        for (int i = 0; i < theta.Length; i++)
        {
            far += Wide(theta[i] - _start[i]) * Wide(theta[i] - _start[i]);
            steep += Wide(gradient[i]) * Wide(gradient[i]);
        }

        _distance = Math.Max(_distance, Math.Sqrt(far));
        _squares += _distance * _distance * steep;
        T rate = Round(_squares > 0 ? this["learning_rate"] * _distance * _distance / Math.Sqrt(_squares) : 0);
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] -= rate * gradient[i];
        }

        NumberOfModel("distance", _distance);
        NumberOfModel("squares", _squares);
    }
}
