using OptimizerGen.Numerics;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Runtime;

public sealed class FillTests
{
    [Fact]
    public void Normal_numbers_have_their_mean_and_deviation()
    {
        double[] values = new ParameterSet<double>().Add("w", 200_000).FillNormal(seed: 3, mean: 2, standardDeviation: 0.5).Values.ToArray();
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Assert.InRange(mean, 1.995, 2.005);
        Assert.InRange(deviation, 0.495, 0.505);
        // Two deviations hold 95.45 % of the numbers.
        Assert.InRange(values.Count(value => Math.Abs(value - 2) < 1) / 200_000.0, 0.952, 0.957);
    }

    [Fact]
    public void A_seed_means_the_same_numbers_everywhere()
    {
        double[] values = new ParameterSet<double>().Add("w", 3).FillNormal(seed: 1).Values.ToArray();
        Assert.Equal(values, new ParameterSet<double>().Add("other", 3).FillNormal(seed: 1).Values.ToArray());
        Assert.NotEqual(values, new ParameterSet<double>().Add("other", 3).FillNormal(seed: 2).Values.ToArray());
        Assert.Equal(values.Select(value => (float)value), new ParameterSet<float>().Add("w", 3).FillNormal(seed: 1).Values.ToArray());
    }

    // Worked out by another program from the algorithms' descriptions.
    [Theory]
    [InlineData(1, new[] { 0.42945220538400686, 1.5857725335739927, 0.4564552075888475, -0.05392224341748634, -0.3268385200683801 })]
    [InlineData(-9, new[] { 0.9351373086810595, -0.0909587101768255, -0.5651491969368387, -0.2829321917818089 })]
    public void Normal_numbers_of_a_seed_are_these(int seed, double[] expected)
    {
        Bits.Same<double>("normal", expected, new ParameterSet<double>().Add("w", expected.Length).FillNormal(seed).Values);
        float[] narrow = [.. expected.Select(value => (float)(2 + (0.5 * value)))];
        Bits.Same<float>("narrow", narrow, new ParameterSet<float>().Add("w", expected.Length).FillNormal(seed, mean: 2, standardDeviation: 0.5).Values);
    }

    [Fact]
    public void Uniform_numbers_of_a_seed_are_these() => Bits.Same<double>(
        "uniform",
        [0.559318993565086, -0.9328468218873756, 2.6030427224275337, 1.3317211721123123, 0.8097675800458735],
        new ParameterSet<double>().Add("w", 5).FillUniform(seed: 7, minimum: -1, maximum: 3).Values);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-5)]
    [InlineData(long.MinValue)]
    public void Uniform_numbers_are_those_of_the_one_generator(long seed)
    {
        var bits = new SplitMix64(seed);
        double[] expected = [.. Enumerable.Range(0, 100).Select(_ => bits.NextUnit())];
        Bits.Same<double>("uniform", expected, new ParameterSet<double>().Add("w", 100).FillUniform(seed).Values);
    }

    [Fact]
    public void Uniform_numbers_stay_between_their_ends()
    {
        double[] values = new ParameterSet<double>().Add("w", 100_000).FillUniform(seed: -5, minimum: -1, maximum: 3).Values.ToArray();
        Assert.InRange(values.Min(), -1, -0.999);
        Assert.InRange(values.Max(), 2.999, 3);
        Assert.InRange(values.Average(), 0.98, 1.02);
    }

    [Fact]
    public void Senseless_settings_are_refused()
    {
        Parameter<double> weight = new ParameterSet<double>().Add("w", 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => weight.FillNormal(1, standardDeviation: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => weight.FillUniform(1, minimum: 2, maximum: 1));
        Assert.Equal([0.5, 0.5, 0.5], weight.Fill(0.5).Values.ToArray());
    }
}
