using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Extras;

public sealed class NonFiniteTests
{
    public static TheoryData<double> Bad => [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Theory]
    [MemberData(nameof(Bad))]
    public void Skip_leaves_parameters_states_and_step_count_as_they_were(double bad)
    {
        CheckSkipped<float>(bad);
        CheckSkipped<double>(bad);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Throw_names_the_place_and_changes_nothing(double bad)
    {
        var set = new ParameterSet<double>();
        set.Add("weight", 20).Fill(1);
        Parameter<double> bias = set.Add("bias", 7).Fill(2);
        var adam = new Adam<double>(set) { NonFinite = NonFiniteHandling.Throw };
        bias.Gradient[5] = bad;
        NotFiniteNumberException refusal = Assert.Throws<NotFiniteNumberException>(() => adam.Step());
        string value = FormattableString.Invariant($"{bad}");
        Assert.Equal(
            $"The gradient of 'bias' at step 1 of Adam is {value} at index 5: nothing was changed; look at the loss and the learning rate, or set NonFinite to Skip.",
            refusal.Message);
        Assert.Equal(0, adam.StepCount);
        Assert.All(bias.Values.ToArray(), element => Assert.Equal(2, element));

        var onVector = new Adam<double>(3) { NonFinite = NonFiniteHandling.Throw };
        refusal = Assert.Throws<NotFiniteNumberException>(() => onVector.Step(new double[3], [0, bad, 0]));
        Assert.StartsWith($"The gradient handed to Adam at step 1 is {value} at index 1: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_step_still_clears_the_gradients_of_a_set_that_asks_for_it()
    {
        var set = new ParameterSet<float> { ClearGradientsAfterStep = true };
        Parameter<float> weight = set.Add("weight", 4);
        weight.Gradient.Fill(float.NaN);
        var adam = new Adam<float>(set) { NonFinite = NonFiniteHandling.Skip };
        Assert.Equal(StepOutcome.Skipped, adam.Step());
        Assert.Equal(1, adam.SkippedSteps);
        Assert.Equal(new float[4], weight.Gradient.ToArray());
        Assert.Equal(StepOutcome.Taken, adam.Step());
        Assert.Equal((1, 1), (adam.StepCount, adam.SkippedSteps));
    }

    [Fact]
    public void Propagate_hands_on_what_it_gets()
    {
        double[] theta = [1, 1];
        var descent = new GradientDescent<double>(2) { LearningRate = 1 };
        descent.Step(theta, [double.NaN, 1]);
        Assert.Equal([double.NaN, 0], theta);
        Assert.Equal(NonFiniteHandling.Propagate, descent.NonFinite);

        // The norm is NaN, and so is all that is scaled by it.
        descent.ClipGlobalNorm = 1;
        descent.Step(theta, [double.NaN, 1]);
        Assert.Equal([double.NaN, double.NaN], theta);
    }

    [Fact]
    public void Large_finite_gradients_are_taken()
    {
        var descent = new GradientDescent<float>(2) { LearningRate = 1, NonFinite = NonFiniteHandling.Throw };
        float[] theta = [0, 0];
        descent.Step(theta, [float.MaxValue, -float.MaxValue]);
        Assert.Equal([-float.MaxValue, float.MaxValue], theta);
        Assert.Equal(0, descent.SkippedSteps);
    }

    private static void CheckSkipped<T>(double bad)
        where T : struct, IFloatingPointIeee754<T>
    {
        const int Length = 9_000;
        var adam = new Adam<T>(Length) { NonFinite = NonFiniteHandling.Skip };
        var theta = new T[Length];
        var gradient = new T[Length];
        Array.Fill(gradient, T.One);
        adam.Step(theta, gradient);
        T[] before = [.. theta], m = adam.M.ToArray(), v = adam.V.ToArray();

        foreach (int place in new[] { 0, 4_095, 4_096, Length - 1 })
        {
            gradient[place] = T.CreateTruncating(bad);
            adam.Step(theta, gradient);
            gradient[place] = T.One;
        }

        Assert.Equal((1, 4), (adam.StepCount, adam.SkippedSteps));
        Assert.Equal(before, theta);
        Assert.Equal(m, adam.M.ToArray());
        Assert.Equal(v, adam.V.ToArray());
        adam.Step(theta, gradient);
        Assert.Equal(2, adam.StepCount);
    }
}
