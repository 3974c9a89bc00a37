using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>What chance says of a rule that wanders: after many steps its parameters are a sample of the posterior.</summary>
public sealed class SgldTests
{
    private const int Count = 4096;
    private const int Steps = 100;

    /// <summary>
    /// Of −log p = θ²/2 + const the exact chain θ ← (1 − α/2)·θ + N(0, T·α) has the variance T/(1 − α/4) in the end, whatever it starts from.
    /// The bounds are four standard errors of the mean and of the variance of so many values.
    /// </summary>
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.1, 1)]
    [InlineData(0.5, 0.25)]
    public void A_normal_posterior_is_sampled(double rate, double temperature)
    {
        var sgld = new Sgld<double>(Count) { LearningRate = rate, Temperature = temperature };
        var theta = new double[Count];
        Array.Fill(theta, 2);
        for (int step = 0; step < Steps; step++)
        {
            sgld.Step(theta, [.. theta]);
        }

        double variance = temperature / (1 - rate / 4), deviation = Math.Sqrt(variance);
        double bias = 2 * Math.Pow(1 - rate / 2, Steps);
        Assert.InRange(theta.Average(), bias - 4 * deviation / Math.Sqrt(Count), bias + 4 * deviation / Math.Sqrt(Count));
        double mean = theta.Average();
        double actual = theta.Average(x => (x - mean) * (x - mean));
        Assert.InRange(actual, variance * (1 - 4 * Math.Sqrt(2.0 / Count)), variance * (1 + 4 * Math.Sqrt(2.0 / Count)));
    }

    /// <summary>Two runs with seeds of their own have nothing to do with each other; with one seed they are one.</summary>
    [Fact]
    public void The_seed_makes_the_sample()
    {
        double[] Run(long seed)
        {
            var sgld = new Sgld<double>(Count) { LearningRate = 0.5, Seed = seed };
            var theta = new double[Count];
            for (int step = 0; step < Steps; step++)
            {
                sgld.Step(theta, [.. theta]);
            }

            return theta;
        }

        double[] first = Run(1);
        Assert.Equal(first, Run(1));
        Assert.InRange(first.Zip(Run(2), (a, b) => a * b).Average(), -4 * 1.15 / Math.Sqrt(Count), 4 * 1.15 / Math.Sqrt(Count));
    }
}
