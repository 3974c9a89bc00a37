using OptimizerGen.CompilerServices;
using OptimizerGen.Numerics;

namespace OptimizerGen.Problems;

/// <summary>
/// The random numbers of generated data: the same for the same seed on every machine and runtime version, which
/// <see cref="Random"/> does not promise.
/// </summary>
public sealed class SampleGenerator(int seed)
{
    private SplitMix64 _bits = new(seed);

    /// <summary>A number in [0, 1).</summary>
    public double NextUnit() => _bits.NextUnit();

    /// <summary>A number in [low, high).</summary>
    public double NextUniform(double low, double high) => low + ((high - low) * NextUnit());

    /// <summary>A standard normal number, by Box and Muller.</summary>
    public double NextNormal() =>
        Math.Sqrt(-2 * StepMath.Log(1 - NextUnit())) * StepMath.Cos(2 * Math.PI * NextUnit());
}
