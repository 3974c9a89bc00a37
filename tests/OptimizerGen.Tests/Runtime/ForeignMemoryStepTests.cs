using OptimizerGen.Tests.Memory;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class ForeignMemoryStepTests
{
    private const string Refused = "of 'foreign' cannot be reached, because the owner of the adopted memory refuses it (Cannot access a disposed object.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_step_that_cannot_reach_a_tensor_changes_nothing(bool isGradientGone)
    {
        (ParameterSet<double> set, OwnedMemory values, OwnedMemory gradient) = Model();
        var descent = new HeavyBall<double>(set) { LearningRate = 1 };
        descent.Step();
        Assert.Equal(-1, set["own"].Values[0]);

        (isGradientGone ? gradient : values).TakeAway();
        for (int attempt = 0; attempt < 3; attempt++)
        {
            Assert.StartsWith(
                $"The {(isGradientGone ? "gradient" : "values")} {Refused}",
                Assert.Throws<InvalidOperationException>(() => descent.Step()).Message,
                StringComparison.Ordinal);
        }

        Assert.Equal(1, descent.StepCount);
        Assert.Equal(-1, set["own"].Values[0]);
        Assert.Equal(1, descent.Velocity.ToArray(set["own"])[0]);
        Assert.Equal((0, 0), (values.Pins, gradient.Pins));
    }

    [Fact]
    public void The_memory_is_held_for_the_whole_step_and_no_longer()
    {
        (ParameterSet<double> set, OwnedMemory values, OwnedMemory gradient) = Model();
        int updates = 0;
        var descent = new Descent<double>(set) { LearningRate = 1 };
        descent.DuringUpdate = () =>
        {
            updates++;
            Assert.Equal((1, 1), (values.Pins, gradient.Pins));
        };
        descent.Step();
        Assert.True(updates > 0);
        Assert.Equal((0, 0), (values.Pins, gradient.Pins));
        Assert.Equal([-1, -1, -1], values.Values);

        descent.DuringUpdate = () => throw new NotSupportedException();
        Assert.Throws<NotSupportedException>(() => descent.Step());
        Assert.Equal((0, 0), (values.Pins, gradient.Pins));
    }

    [Fact]
    public void Nothing_goes_to_the_gradient_point_that_cannot_come_back()
    {
        (ParameterSet<double> set, OwnedMemory values, _) = Model();
        var ball = new HeavyBall<double>(set) { LearningRate = 1, Initial = 2, Momentum = 0.5 };
        values.TakeAway();
        Assert.StartsWith($"The values {Refused}", Assert.Throws<InvalidOperationException>(() => ball.AtGradientPoint()).Message, StringComparison.Ordinal);
        Assert.Equal(0, set["own"].Values[0]);
        Assert.Equal(0, ball.Initializations);
    }

    [Fact]
    public void What_cannot_come_back_whole_stays_at_the_gradient_point()
    {
        (ParameterSet<double> set, OwnedMemory values, _) = Model();
        var ball = new HeavyBall<double>(set) { LearningRate = 1, Initial = 2, Momentum = 0.5 };
        ball.AtGradientPoint();
        double away = set["own"].Values[0];
        Assert.NotEqual(0, away);
        values.TakeAway();
        Assert.StartsWith($"The values {Refused}", Assert.Throws<InvalidOperationException>(ball.LeaveGradientPoint).Message, StringComparison.Ordinal);
        Assert.Equal(away, set["own"].Values[0]);
        Assert.Throws<InvalidOperationException>(() => ball.Step());
    }

    private static (ParameterSet<double> Set, OwnedMemory Values, OwnedMemory Gradient) Model()
    {
        var set = new ParameterSet<double>();
        set.Add("own", 2).Gradient.Fill(1);
        var values = new OwnedMemory(0, 0, 0);
        var gradient = new OwnedMemory(1, 1, 1);
        set.Adopt("foreign", values.Memory, gradient.Memory);
        return (set, values, gradient);
    }
}
