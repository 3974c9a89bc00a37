using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

/// <summary>What a step refuses, in one sentence each, with everything left as it was.</summary>
public sealed class StepValidationTests
{
    private readonly double[] _theta = [1, 2, 3];
    private readonly double[] _gradient = [1, 1, 1];

    [Fact]
    public void Lengths_must_be_those_of_the_optimizer()
    {
        var optimizer = new Descent<double>(3);
        Refused("Descent was made for 3 elements, but the parameters have 2: make both the same length.", () => optimizer.Step(_theta.AsSpan(1), _gradient));
        Refused("Descent was made for 3 elements, but the gradient has 1: make both the same length.", () => optimizer.Step(_theta, _gradient.AsSpan(2)));
        Assert.Equal([1, 2, 3], _theta);
        Assert.Equal(0, optimizer.StepCount);
    }

    [Fact]
    public void The_gradient_must_not_overlap_the_parameters()
    {
        double[] memory = new double[5];
        var optimizer = new Descent<double>(3);
        Refused("The gradient handed to Descent overlaps the parameters: hand over separate memory.", () => optimizer.Step(memory.AsSpan(0, 3), memory.AsSpan(2, 3)));
        Refused("The gradient handed to Descent overlaps the parameters: hand over separate memory.", () => optimizer.Step(_theta, _theta));
        optimizer.Step(memory.AsSpan(0, 3), memory.AsSpan(2, 3).ToArray());
    }

    [Fact]
    public void A_state_cannot_be_handed_over_as_gradient()
    {
        var optimizer = new HeavyBall<double>(3) { LearningRate = 1 };
        Refused("The memory of the gradient overlaps HeavyBall's own states: hand over separate memory.", () => optimizer.Step(_theta, optimizer.Velocity));
    }

    [Fact]
    public void A_vector_belongs_to_an_optimizer_made_for_a_vector()
    {
        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 3);
        var whole = new HeavyBall<double>(set) { LearningRate = 1 };
        var vector = new HeavyBall<double>(3) { LearningRate = 1 };
        Illegal("HeavyBall was made for a parameter set: call Step() without a vector.", () => whole.Step(_theta, _gradient));
        Illegal("HeavyBall was made for one vector: call Step(parameters, gradient).", () => vector.Step());
        Illegal("HeavyBall was made for a parameter set: use AtGradientPoint().", () => whole.WriteGradientPoint(_theta, _gradient));
        Illegal("HeavyBall was made for one vector: use WriteGradientPoint(parameters, point).", () => vector.AtGradientPoint());
        Illegal("HeavyBall was made for a parameter set: read its state for one of its parameters, as in optimizer.M[weight].", () => whole.Velocity.ToArray());
        Illegal("HeavyBall was made for one vector: read its state without a parameter.", () => vector.Velocity[weight].ToArray());
    }

    [Fact]
    public void A_parameter_of_another_set_is_refused()
    {
        var set = new ParameterSet<double>();
        set.Add("weight", 3);
        Parameter<double> stranger = new ParameterSet<double>().Add("stranger", 3);
        var optimizer = new HeavyBall<double>(set) { LearningRate = 1 };
        Refused("'stranger' belongs to another set than the one HeavyBall was made for: use a parameter of that set.", () => optimizer.Velocity[stranger].ToArray());
    }

    [Fact]
    public void Other_precisions_than_float_and_double_are_refused()
    {
        NotSupportedException refused = Assert.Throws<NotSupportedException>(() => new Descent<Half>(3));
        Assert.Equal("Descent<Half> is not supported: use Descent<float> or Descent<double>.", refused.Message);
        Assert.Throws<NotSupportedException>(() => new ParameterSet<Half>());
    }

    [Fact]
    public void A_length_must_not_be_negative()
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => new Descent<double>(-1));
        Assert.StartsWith("Descent works on a vector of 0 to 2147483", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Descent<float>(int.MaxValue));
    }

    [Fact]
    public void Epochs_are_counted_from_zero()
    {
        var optimizer = new Descent<double>(1) { Epoch = 2 };
        Assert.Equal(2, optimizer.Epoch);
        Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.Epoch = -1);
    }

    private static void Refused(string sentence, Action action) =>
        Assert.StartsWith(sentence, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);

    private static void Illegal(string sentence, Action action) =>
        Assert.Equal(sentence, Assert.Throws<InvalidOperationException>(action).Message);
}
