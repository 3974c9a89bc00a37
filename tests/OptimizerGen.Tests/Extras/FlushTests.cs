using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Extras;

public sealed class FlushTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    public void A_moment_whose_gradient_stays_0_becomes_0_instead_of_staying_subnormal(int length)
    {
        Assert.True(float.IsSubnormal(MomentAfterSilence(length, flushes: false)));
        Assert.Equal(0, MomentAfterSilence(length, flushes: true));
    }

    [Fact]
    public void Normal_values_infinities_and_NaN_are_stored_as_they_are()
    {
        float[] gradient = [1.17549435e-38f, -1.17549435e-38f, 1e-39f, -1e-45f, 0, 1, float.PositiveInfinity, float.NaN, float.MaxValue, -2];
        var flushing = new MomentumSum<float>(gradient.Length) { FlushSubnormals = true };
        flushing.Step(new float[gradient.Length], gradient);
        Assert.Equal([1.17549435e-38f, -1.17549435e-38f, 0, 0, 0, 1, float.PositiveInfinity, float.NaN, float.MaxValue, -2], State(flushing));

        double[] precise = [2.2250738585072014e-308, 1e-308, -5e-324, 1];
        var inDouble = new MomentumSum<double>(precise.Length) { FlushSubnormals = true };
        inDouble.Step(new double[precise.Length], precise);
        Assert.Equal([2.2250738585072014e-308, 0, 0, 1], inDouble.States[0].Shape == StateShape.Element ? inDouble.States[inDouble.States[0].Name].ToArray() : []);
    }

    private static float MomentAfterSilence(int length, bool flushes)
    {
        float[] theta = new float[length], gradient = new float[length];
        var adam = new Adam<float>(length) { FlushSubnormals = flushes };
        Array.Fill(gradient, 1);
        adam.Step(theta, gradient);
        Array.Clear(gradient);
        for (int step = 0; step < 1000; step++)
        {
            adam.Step(theta, gradient);
        }

        return adam.M[length - 1];
    }

    private static float[] State(Optimizer<float> optimizer) => optimizer.States[optimizer.States[0].Name].ToArray();
}
