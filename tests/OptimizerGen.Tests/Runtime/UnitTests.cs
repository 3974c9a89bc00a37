using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class UnitTests
{
    [Fact]
    public void A_rule_per_tensor_has_a_unit_of_exactly_each_tensor()
    {
        var set = new ParameterSet<float>();
        Parameter<float> first = set.Add("first", 5).Fill(1);
        Parameter<float> second = set.Add("second", 2, 3).Fill(2);
        var optimizer = new Normalized<float>(set) { Start = 10 };
        first.Gradient.Fill(3);
        second.Gradient.Fill(4);

        optimizer.Step();

        Assert.Equal([5L, 6L], optimizer.Sizes);
        Assert.Equal(10 + Math.Sqrt(45), optimizer.Total[first]);
        Assert.Equal(10 + Math.Sqrt(96), optimizer.Total[second]);
        Assert.Equal([1f, 1f, 1f, 1f, 1f], optimizer.X0[first].ToArray());
    }

    [Fact]
    public void A_set_without_tensors_steps()
    {
        var optimizer = new HeavyBall<double>(new ParameterSet<double>()) { LearningRate = 1 };
        optimizer.Step();
        Assert.Equal(1, optimizer.StepCount);
        Assert.Equal(0, optimizer.Length);
    }

    [Fact]
    public void Padding_between_tensors_is_worked_through_and_never_seen()
    {
        var set = new ParameterSet<double>();
        Parameter<double> first = set.Add("first", 3);
        Parameter<double> second = set.Add("second", 3);
        var optimizer = new HeavyBall<double>(set) { LearningRate = 1, Initial = 1, Momentum = 0.5 };
        optimizer.Step();
        Assert.Equal([-0.5, -0.5, -0.5], first.Values.ToArray());
        Assert.Equal([-0.5, -0.5, -0.5], second.Values.ToArray());
        Assert.Equal([0.5, 0.5, 0.5], optimizer.Velocity[second].ToArray());
        Assert.Equal(6, optimizer.Length);
    }

    [Fact]
    public void Gradients_are_cleared_after_a_step_where_the_set_asks_for_it()
    {
        var set = new ParameterSet<double>();
        Parameter<double> own = set.Add("own", 3);
        Parameter<double> adopted = set.Adopt("adopted", new double[2], new double[2], 2);
        var optimizer = new Descent<double>(set);
        own.Gradient.Fill(1);
        adopted.Gradient.Fill(1);

        optimizer.Step();
        Assert.Equal([1, 1, 1], own.Gradient.ToArray());

        set.ClearGradientsAfterStep = true;
        optimizer.Step();
        Assert.Equal([0, 0, 0], own.Gradient.ToArray());
        Assert.Equal([0, 0], adopted.Gradient.ToArray());
        Assert.Equal([-0.2, -0.2], adopted.Values.ToArray());
    }
}
