namespace OptimizerGen.Tests.Memory;

public sealed class AddTests
{
    [Fact]
    public void A_forgotten_shape_is_refused_and_a_single_number_has_a_name_of_its_own()
    {
        ParameterSet<float> set = [];
        ArgumentException refused = Assert.Throws<ArgumentException>("shape", () => set.Add("w"));
        Assert.StartsWith("'w' was added without a shape: write its sizes, as in Add(\"w\", 128, 784), or AddScalar(\"w\") for a single number.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("shape", () => set.Add("w", []));
        Assert.Empty(set);

        Parameter<float> scale = set.AddScalar("w", 0.5);
        Assert.Equal((1, 0, 0.5f), (scale.Length, scale.Rank, scale.Values[0]));
        Assert.Equal(0, set.AddScalar("zero").Values[0]);
        Assert.Equal("w (of a single number)", scale.ToString());
        Assert.Equal(3, set.Add("cube", 2, 3, 4).Rank);
    }

    [Theory]
    [InlineData("layer.*")]
    [InlineData("bias?")]
    [InlineData("a|b")]
    [InlineData(" a")]
    [InlineData("a\t")]
    public void Names_that_no_pattern_can_mean_are_refused(string name)
    {
        ParameterSet<float> set = [];
        string message = $"The name '{name}' cannot be written in a pattern, as for groups and selections: leave out the characters *, ? and |, and spaces at its ends.";
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(nameof(name), () => set.Add(name, 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(nameof(name), () => set.AddScalar(name)).Message, StringComparison.Ordinal);
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(nameof(name), () => set.Adopt(name, new float[1], new float[1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_is_found_by_name_as_in_a_dictionary()
    {
        ParameterSet<float> set = [];
        Parameter<float> weight = set.Add("weight", 2);
        Assert.True(set.TryGetValue("weight", out Parameter<float>? found));
        Assert.Same(weight, found);
        Assert.False(set.TryGetValue("wait", out _));
        Assert.Equal("The parameter set has no parameter 'weigth'; did you mean 'weight'? It has weight.", Assert.Throws<KeyNotFoundException>(() => set["weigth"]).Message);
    }
}
