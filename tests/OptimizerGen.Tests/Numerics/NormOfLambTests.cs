using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Numerics;

/// <summary>LAMB's trust ratio where the squares of parameters and steps leave the range of double.</summary>
public sealed class NormOfLambTests
{
    [Theory]
    // The norms are 5e200 and 5e198, the decay being all that counts of the step: a ratio of 100.
    [InlineData(3e200, 4e200, 2.7e200, 3.6e200)]
    // A step of (1, 1) and a ratio of 5e-200/√2.
    [InlineData(3e-200, 4e-200, 2.6464466094067263e-200, 3.6464466094067263e-200)]
    [InlineData(3, 4, 2.6481587, 3.6447428)]
    public void The_first_step(double x, double y, double nextX, double nextY)
    {
        double[] theta = [x, y];
        new Lamb<double>(2) { LearningRate = 0.1 }.Step(theta, [1, 1]);
        Assert.Equal(nextX, theta[0], Math.Abs(nextX) * 1e-5);
        Assert.Equal(nextY, theta[1], Math.Abs(nextY) * 1e-5);
    }

    [Fact]
    public void Parameters_and_steps_that_are_all_0_have_a_ratio_of_1()
    {
        double[] theta = [0, 0];
        var lamb = new Lamb<double>(2) { LearningRate = 0.1 };
        lamb.Step(theta, [0, 0]);
        Assert.Equal([0, 0], theta);
        lamb.Step(theta, [1, 1]);
        Assert.InRange(theta[0], -0.1, -0.05);
    }
}
