using OptimizerGen.Numerics;
using OptimizerGen.Problems;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Training;

public sealed class SampleGeneratorTests
{
    // The first numbers that others who wrote down SplitMix64 give for this seed.
    [Fact]
    public void The_bits_of_a_seed_are_those_of_the_algorithm()
    {
        var bits = new SplitMix64(1234567);
        Assert.Equal<ulong>([6457827717110365317, 3203168211198807973, 9817491932198370423], [bits.NextBits(), bits.NextBits(), bits.NextBits()]);
    }

    [Fact]
    public void The_numbers_of_a_seed_are_these()
    {
        var units = new SampleGenerator(1);
        Bits.Same<double>("unit", [0.5665615751722809, 0.7457817572627011, 0.9710027535867962], [units.NextUnit(), units.NextUnit(), units.NextUnit()]);
        var uniform = new SampleGenerator(1);
        Bits.Same<double>("uniform", [6.369022649102213, 8.03577034254312, 10.130325608357206], [Next(), Next(), Next()]);

        double Next() => uniform.NextUniform(1.1, 10.4);
    }

    // Worked out by another program in a hundred digits, rounded where the generator rounds.
    [Fact]
    public void The_normal_numbers_of_a_seed_are_these()
    {
        var normal = new SampleGenerator(1);
        Bits.Same<double>(
            "normal",
            [-0.034267321791851144, -2.5000674933698677, 0.08772246831488635, -2.0271348479598177, 0.22379858243299003],
            [.. Enumerable.Range(0, 5).Select(_ => normal.NextNormal())]);
        normal = new SampleGenerator(-77);
        Bits.Same<double>("normal", [1.1250515222801483, 0.9197049974728981, 0.14963465975453408], [.. Enumerable.Range(0, 3).Select(_ => normal.NextNormal())]);
    }
}
