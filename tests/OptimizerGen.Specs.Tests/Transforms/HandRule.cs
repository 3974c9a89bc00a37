namespace OptimizerGen.Specs.Tests.Transforms;

/// <summary>A rule by hand that a transform by hand can be laid over: it says its direction, and takes its step.</summary>
internal abstract class HandRule
{
    public double Rate { get; protected init; }

    public abstract double[] Direction(double[] gradient, int t);

    /// <summary>θ ← θ − α·d, with what a transform has made of d.</summary>
    public void Step(double[] theta, double[] gradient, int t, Func<double[], double[]>? change = null)
    {
        double[] direction = Direction(gradient, t);
        direction = change is null ? direction : change(direction);
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] -= Rate * direction[i];
        }
    }
}

/// <summary>d = g.</summary>
internal sealed class HandDescent : HandRule
{
    public HandDescent() => Rate = 0.1;

    public override double[] Direction(double[] gradient, int t) => [.. gradient];
}

/// <summary>d = m̂/(√v̂ + ε).</summary>
internal sealed class HandAdam : HandRule
{
    private readonly double[] _m;
    private readonly double[] _v;

    public HandAdam(int length)
    {
        Rate = 1e-3;
        _m = new double[length];
        _v = new double[length];
    }

    public override double[] Direction(double[] gradient, int t)
    {
        var direction = new double[gradient.Length];
        for (int i = 0; i < direction.Length; i++)
        {
            _m[i] = 0.9 * _m[i] + 0.1 * gradient[i];
            _v[i] = 0.999 * _v[i] + 0.001 * gradient[i] * gradient[i];
            direction[i] = _m[i] / (1 - Math.Pow(0.9, t)) / (Math.Sqrt(_v[i] / (1 - Math.Pow(0.999, t))) + 1e-8);
        }

        return direction;
    }
}
