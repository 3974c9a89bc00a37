using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class HyperparameterTests
{
    [Fact]
    public void A_value_outside_the_range_is_refused_with_property_value_and_range()
    {
        var optimizer = new HeavyBall<double>(1);
        Refused("HeavyBall.Momentum must lie in [0, 1), but was set to 1.", () => optimizer.Momentum = 1);
        Refused("HeavyBall.Momentum must lie in [0, 1), but was set to NaN.", () => optimizer.Momentum = double.NaN);
        Refused("HeavyBall.LearningRate must lie in [0, inf), but was set to inf.", () => optimizer.LearningRate = double.PositiveInfinity);
        Assert.Equal(0.9, optimizer.Momentum);
    }

    [Fact]
    public void Whole_numbers_and_truth_values_are_kept_apart()
    {
        var optimizer = new Normalized<double>(1) { Start = 3 };
        Assert.Equal(3, optimizer.Hyperparameters["start"]);
        Refused("Normalized.Start must be a whole number in [-inf, inf], but was set to 1.5.", () => optimizer.Hyperparameters["start"] = 1.5);
        var coupled = new Coupled { Flag = true };
        Assert.Equal(1, coupled.Hyperparameters["flag"]);
        Refused("Coupled.Flag must be true or false (1 or 0), but was set to 2.", () => coupled.Hyperparameters["Flag"] = 2);
    }

    [Fact]
    public void A_hyperparameter_without_default_must_be_set_before_the_first_step()
    {
        var optimizer = new HeavyBall<double>(0);
        Assert.Equal(double.NaN, optimizer.LearningRate);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => optimizer.Step(default, default));
        Assert.Equal("HeavyBall.LearningRate has no default: set it before HeavyBall is used.", refused.Message);
        optimizer.LearningRate = 1;
        optimizer.Step(default, default);
        Assert.Equal(1, optimizer.StepCount);
    }

    [Fact]
    public void Names_are_looked_up_and_unknown_ones_answered()
    {
        var optimizer = new HeavyBall<double>(1);
        optimizer.Hyperparameters["learning_rate"] = 0.5;
        Assert.Equal(0.5, optimizer.LearningRate);
        Assert.Equal(0.5, optimizer.Hyperparameters["LearningRate"]);
        Assert.True(optimizer.Hyperparameters.IsSet("learning_rate"));
        Assert.False(optimizer.Hyperparameters.IsSet("momentum"));
        Assert.True(optimizer.Hyperparameters.TryGetValue("momentum", out double momentum));
        Assert.Equal(0.9, momentum);
        Assert.False(optimizer.Hyperparameters.Contains("beta"));
        Assert.Equal(["learning_rate", "momentum", "initial"], optimizer.Hyperparameters.Select(pair => pair.Key));
        KeyNotFoundException unknown = Assert.Throws<KeyNotFoundException>(() => optimizer.Hyperparameters["learn_rate"]);
        Assert.StartsWith("HeavyBall has no hyperparameter 'learn_rate'; did you mean 'learning_rate'? It has learning_rate, momentum, initial.", unknown.Message, StringComparison.Ordinal);
        unknown = Assert.Throws<KeyNotFoundException>(() => optimizer.Hyperparameters["x"] = 1);
        Assert.StartsWith("HeavyBall has no hyperparameter 'x'. It has learning_rate", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void States_and_views_are_looked_up_by_name()
    {
        var optimizer = new Normalized<double>(1);
        Assert.Equal(2, optimizer.States.Count);
        Assert.True(optimizer.States.Contains("total"));
        Assert.Equal(0, optimizer.States.Number("total").Value);
        Assert.Equal("x0", optimizer.States["X0"].Name);
        Assert.StartsWith("Normalized's state 'total' is one number", Assert.Throws<ArgumentException>(() => optimizer.States["total"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Normalized's state 'x0' has a value for each element", Assert.Throws<ArgumentException>(() => optimizer.States.Number("x0")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Normalized has no state 'm'. It has x0, total.", Assert.Throws<KeyNotFoundException>(() => optimizer.States["m"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => optimizer.ReadView("average", [0], new double[1]));
    }

    [Fact]
    public void Ranges_know_their_ends()
    {
        var range = new NumberRange(0, 1, true, false);
        Assert.True(range.Contains(0));
        Assert.False(range.Contains(1));
        Assert.False(range.Contains(double.NaN));
        Assert.False(NumberRange.All.Contains(double.NaN));
        Assert.True(NumberRange.All.Contains(double.NegativeInfinity));
        Assert.Equal("[0, 1)", range.ToString());
        Assert.Equal("(-inf, 0.1]", new NumberRange(double.NegativeInfinity, 0.1, false, true).ToString());
        Assert.Equal(0.5, range.Check("Decay", 0.5));
        Refused("Decay must lie in [0, 1), but is -1.", () => range.Check("Decay", -1));
    }

    private static void Refused(string sentence, Action action) =>
        Assert.StartsWith(sentence, Assert.Throws<ArgumentOutOfRangeException>(action).Message, StringComparison.Ordinal);
}
