using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Extras;

public sealed class GradientNormTests
{
    [Fact]
    public void The_norm_is_that_of_all_tensors_together()
    {
        var set = new ParameterSet<float>();
        Parameter<float> weight = set.Add("weight", 3, 3);
        Parameter<float> bias = set.Add("bias", 1);
        weight.Gradient.Fill(1);
        bias.Gradient.Fill(4);
        var optimizer = new GradientDescent<float>(set) { LearningRate = 1, ClipGlobalNorm = 2.5, GradientScale = 2 };

        Assert.True(double.IsNaN(optimizer.GradientNorm));
        optimizer.Step();
        Assert.Equal(10, optimizer.GradientNorm);
        // Scaled by 2 and clipped from 10 to 2.5.
        Assert.Equal(-0.5f, weight.Values[4]);
        Assert.Equal(-2f, bias.Values[0]);

        optimizer.ClipGlobalNorm = double.PositiveInfinity;
        optimizer.Step();
        Assert.True(double.IsNaN(optimizer.GradientNorm));
    }

    [Fact]
    public void A_short_gradient_is_not_lengthened()
    {
        double[] theta = [0, 0];
        new GradientDescent<double>(2) { LearningRate = 1, ClipGlobalNorm = 5.0000001 }.Step(theta, [3, 4]);
        Assert.Equal([-3, -4], theta);
        new GradientDescent<double>(2) { LearningRate = 1, ClipGlobalNorm = 1 }.Step(theta, [0, 0]);
        Assert.Equal([-3, -4], theta);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(4096)]
    [InlineData(10_001)]
    public void The_norm_agrees_with_exact_arithmetic(int length)
    {
        Check<float>(length, 1);
        Check<double>(length, 1);
        Check<double>(length, 1e200);
        Check<double>(length, 1e-100);
    }

    [Fact]
    public void Squares_beyond_double_are_no_obstacle()
    {
        var optimizer = new GradientDescent<double>(3) { LearningRate = 1, ClipGlobalNorm = 1, NonFinite = NonFiniteHandling.Throw };
        double[] theta = new double[3];
        optimizer.Step(theta, [3e300, 0, -4e300]);
        Assert.Equal(5e300, optimizer.GradientNorm, 5e285);
        Assert.Equal([-0.6, 0, 0.8], theta.Select(x => Math.Round(x, 12)));
        optimizer.Step(theta, [double.MaxValue, double.MaxValue, 0]);
        Assert.Equal(double.MaxValue, optimizer.GradientNorm);
    }

    private static void Check<T>(int length, double scale)
        where T : struct, IFloatingPointIeee754<T>
    {
        var random = new Random(length);
        T[] gradient = [.. Enumerable.Range(0, length).Select(_ => T.CreateTruncating(scale * (random.NextDouble() - 0.5)))];
        var optimizer = new GradientDescent<T>(length) { ClipGlobalNorm = double.MaxValue };
        optimizer.Step(new T[length], gradient);

        // Whole numbers of 2^-1074: every finite double is one, so the sum of squares has no rounding at all.
        BigInteger sum = gradient.Select(g => Whole(double.CreateTruncating(g) / scale)).Aggregate(BigInteger.Zero, (total, g) => total + (g * g));
        double expected = Math.Sqrt((double)sum) * Math.ScaleB(scale, -80);
        Assert.InRange(optimizer.GradientNorm, expected * (1 - 1e-13), expected * (1 + 1e-13));
    }

    private static BigInteger Whole(double value) => (BigInteger)Math.ScaleB(value, 80);
}
