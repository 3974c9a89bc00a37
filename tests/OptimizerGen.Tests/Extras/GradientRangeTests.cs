using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Extras;

/// <summary>Gradients whose squares, or whose scaled elements, leave the range of their type.</summary>
public sealed class GradientRangeTests
{
    [Theory]
    [InlineData(3e-200, 4e-200, 5e-200)]
    [InlineData(1e-160, 1e-160, 1.4142135623730951e-160)]
    [InlineData(3e-160, 4e-160, 5e-160)]
    [InlineData(3e-146, 4e-146, 5e-146)]
    [InlineData(3e200, 4e200, 5e200)]
    [InlineData(1.5e-323, 2e-323, 2.5e-323)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1e-300, 1e-300)]
    [InlineData(double.MaxValue, double.MaxValue, double.MaxValue)]
    public void The_norm_is_right_however_large_or_small(double x, double y, double norm)
    {
        var descent = new GradientDescent<double>(2) { ClipGlobalNorm = double.MaxValue };
        descent.Step(new double[2], [x, -y]);
        Assert.Equal(norm, descent.GradientNorm, Math.Max(norm * 1e-15, double.Epsilon));
    }

    [Fact]
    public void Clipping_holds_where_squares_underflow()
    {
        double[] theta = [0, 0];
        new GradientDescent<double>(2) { LearningRate = 1, ClipGlobalNorm = 1e-210 }.Step(theta, [3e-200, 4e-200]);
        Assert.Equal(-6e-211, theta[0], 1e-225);
        Assert.Equal(-8e-211, theta[1], 1e-225);
    }

    [Fact]
    public void A_norm_that_scaling_takes_out_of_range_is_clipped_all_the_same()
    {
        double[] theta = [1, 1];
        var descent = new GradientDescent<double>(2) { LearningRate = 1, GradientScale = -10, ClipGlobalNorm = 1, NonFinite = NonFiniteHandling.Throw };
        descent.Step(theta, [double.MaxValue, 1]);
        Assert.Equal([2, 1], theta);
        Assert.Equal(double.MaxValue, descent.GradientNorm);
        theta = [0, 0];
        descent.Step(theta, [double.MaxValue, double.MaxValue]);
        Assert.Equal(Math.Sqrt(0.5), theta[0], 1e-14);
    }

    [Fact]
    public void What_scaling_makes_infinite_is_not_finite()
    {
        float[] theta = [0, 0];
        var adam = new Adam<float>(2) { GradientScale = 1e10, NonFinite = NonFiniteHandling.Skip };
        adam.Step(theta, [1e30f, 1f]);
        Assert.Equal((0f, 0f, 0f), (theta[0], theta[1], adam.M[0]));
        Assert.Equal((0, 1), (adam.StepCount, adam.SkippedSteps));
        Assert.Equal(1e40, adam.GradientNorm, 1e34);

        adam.NonFinite = NonFiniteHandling.Throw;
        Assert.StartsWith(
            "The gradient handed to Adam at step 1 is 1.2676506002282294E+30 at index 1, and beyond float when it is scaled by 10000000000: nothing was changed;",
            Assert.Throws<NotFiniteNumberException>(() => adam.Step(theta, [1f, MathF.ScaleB(1, 100)])).Message,
            StringComparison.Ordinal);
        // A factor beyond float would make NaN of 0.
        adam.GradientScale = 1e40;
        Assert.Throws<NotFiniteNumberException>(() => adam.Step(theta, [0f, 0f]));
        Assert.Equal(0, adam.StepCount);
    }

    [Fact]
    public void What_clipping_brings_back_is_finite()
    {
        float[] theta = [0, 0];
        var byNorm = new GradientDescent<float>(2) { LearningRate = 1, GradientScale = 1e10, NonFinite = NonFiniteHandling.Throw, ClipGlobalNorm = 1 };
        byNorm.Step(theta, [1e30f, 0]);
        Assert.Equal(-1, theta[0], 1e-6);
        var byValue = new GradientDescent<float>(2) { LearningRate = 1, GradientScale = 1e10, NonFinite = NonFiniteHandling.Throw, ClipGradientValue = 0.5 };
        theta = [0, 0];
        byValue.Step(theta, [1e30f, 0]);
        Assert.Equal([-0.5f, 0], theta);
    }

    [Fact]
    public void One_that_is_not_finite_does_with_clipping_what_the_documentation_says()
    {
        var descent = new GradientDescent<double>(3) { LearningRate = 1, ClipGlobalNorm = 1 };
        double[] theta = [1, 2, 3];
        descent.Step(theta, [1, double.PositiveInfinity, 1]);
        Assert.Equal([1, double.NaN, 3], theta);
        Assert.Equal(double.PositiveInfinity, descent.GradientNorm);
        descent.Step(theta, [1, 1, double.NaN]);
        Assert.All(theta, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void The_second_reading_gives_the_same_bits_on_any_number_of_threads()
    {
        ulong[] bits = [.. new[] { 1, 2, 3 }.Select(degree =>
        {
            using var executor = new SharingExecutor(degree);
            var set = new ParameterSet<double>();
            foreach (int length in new[] { 200_001, 5, 300_000 })
            {
                Span<double> gradient = set.Add($"of {length}", length).Gradient;
                for (int i = 0; i < length; i++)
                {
                    gradient[i] = (1 + (i % 17)) * 1e-190;
                }
            }

            var descent = new GradientDescent<double>(set) { Executor = executor, ClipGlobalNorm = 1, MaxDegreeOfParallelism = degree };
            descent.Step();
            // Two readings and the step at least.
            Assert.Equal(executor.SharedPhases * (degree - 1), executor.Helpers);
            Assert.True(degree == 1 || executor.SharedPhases >= 3, $"{executor.SharedPhases} phases were shared.");
            return BitConverter.DoubleToUInt64Bits(descent.GradientNorm);
        })];
        Assert.Equal(bits[0], bits[1]);
        Assert.Equal(bits[0], bits[2]);
        Assert.InRange(BitConverter.UInt64BitsToDouble(bits[0]), 1e-187, 1e-186);
    }
}
