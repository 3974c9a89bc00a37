using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

/// <summary>Names are looked up as in the base library's dictionaries, and refused values are named as in its setters.</summary>
public sealed class LookUpTests
{
    [Fact]
    public void Indexers_say_that_there_is_no_such_key_and_TryGetValue_asks()
    {
        var optimizer = new Adam<double>(Model());
        Assert.Throws<KeyNotFoundException>(() => optimizer.Hyperparameters["beta"]);
        Assert.False(optimizer.Hyperparameters.TryGetValue("beta", out double nothing));
        Assert.Equal(double.NaN, nothing);
        Assert.Throws<KeyNotFoundException>(() => optimizer.States["u"]);
        Assert.False(optimizer.States.TryGetValue("u", out _));
        Assert.True(optimizer.States.TryGetValue("m", out StateView<double> m));
        Assert.Equal("m", m.Name);
        Assert.Throws<KeyNotFoundException>(() => optimizer.Groups["*.bias"]);
        Assert.False(optimizer.Groups.TryGetValue("*.bias", out _));
        Adam<double>.Group biases = optimizer.Groups.Add("*.bias");
        Assert.True(optimizer.Groups.TryGetValue("*.bias", out Adam<double>.Group? found));
        Assert.Same(biases, found);
        Assert.False(new Normalized<double>(1).States.TryGetValue("total", out _));
    }

    [Fact]
    public void A_refused_value_is_the_setters_and_is_there_to_be_read()
    {
        var optimizer = new Adam<double>(Model());
        Adam<double>.Group group = optimizer.Groups.Add("*");
        Action[] refused =
        [
            () => optimizer.LearningRate = -3,
            () => optimizer.Hyperparameters["beta1"] = -3,
            () => optimizer.ClipGlobalNorm = -3,
            () => optimizer.ClipGradientValue = -3,
            () => optimizer.DecoupledWeightDecay = -3,
            () => group.LearningRate = -3,
            () => group.LearningRateScale = -3,
        ];
        Assert.All(refused, action => Assert.Equal(-3.0, Assert.Throws<ArgumentOutOfRangeException>("value", action).ActualValue));
        Assert.Equal(-3L, Assert.Throws<ArgumentOutOfRangeException>("value", () => optimizer.Epoch = -3).ActualValue);
        Assert.Equal((NonFiniteHandling)9, Assert.Throws<ArgumentOutOfRangeException>("value", () => optimizer.NonFinite = (NonFiniteHandling)9).ActualValue);
        Assert.Equal(-3, Assert.Throws<ArgumentOutOfRangeException>("length", () => new Adam<double>(-3)).ActualValue);
    }

    [Fact]
    public void Minus_one_thread_means_all_processors()
    {
        var optimizer = new Adam<double>(1) { MaxDegreeOfParallelism = 3 };
        optimizer.MaxDegreeOfParallelism = -1;
        Assert.Equal(Environment.ProcessorCount, optimizer.MaxDegreeOfParallelism);
        Assert.StartsWith(
            "Adam.MaxDegreeOfParallelism must be at least 1, or -1 for all processors, but was set to 0.",
            Assert.Throws<ArgumentOutOfRangeException>("value", () => optimizer.MaxDegreeOfParallelism = 0).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.MaxDegreeOfParallelism = -2);
    }

    private static ParameterSet<double> Model()
    {
        var set = new ParameterSet<double>();
        set.Add("fc.weight", 2, 3);
        set.Add("fc.bias", 2);
        return set;
    }
}
