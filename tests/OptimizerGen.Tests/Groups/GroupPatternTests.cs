using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Groups;

public sealed class GroupPatternTests
{
    [Theory]
    [InlineData("fc.bias", "fc.bias")]
    [InlineData("*.bias", "fc.bias norm.bias head.bias")]
    [InlineData("*", "fc.weight fc.bias norm.weight norm.bias head.weight head.bias")]
    [InlineData("norm.*", "norm.weight norm.bias")]
    [InlineData("?c.*", "fc.weight fc.bias")]
    [InlineData("*.????", "fc.bias norm.bias head.bias")]
    [InlineData("*m.*e*t*", "norm.weight")]
    [InlineData("*.bias|norm.*", "fc.bias norm.weight norm.bias head.bias")]
    [InlineData("missing|fc.weight", "fc.weight")]
    [InlineData(" fc.bias | head.* ", "fc.bias head.weight head.bias")]
    [InlineData("**.bias", "fc.bias norm.bias head.bias")]
    [InlineData("?*d.bias*", "head.bias")]
    public void A_pattern_covers_whole_names(string pattern, string expected)
    {
        var optimizer = new Adam<double>(GroupModel.Of<double>(GroupModel.Network));
        Adam<double>.Group group = optimizer.Groups.Add(pattern);
        Assert.Equal(expected.Split(' '), group.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(pattern, group.Name);
    }

    [Theory]
    [InlineData("FC.bias")]
    [InlineData("bias")]
    [InlineData("fc.bia")]
    [InlineData("fc.biass")]
    [InlineData("?fc.bias")]
    [InlineData("fc?.bias")]
    [InlineData("fc/bias")]
    public void What_matches_no_name_is_refused_with_the_nearest_names(string pattern)
    {
        var optimizer = new Adam<double>(GroupModel.Of<double>(GroupModel.Network));
        ArgumentException refused = Assert.Throws<ArgumentException>(nameof(pattern), () => optimizer.Groups.Add(pattern));
        Assert.StartsWith(
            $"'{pattern}' matches no parameter of Adam's set: write a pattern for names such as fc.bias, ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(", …", refused.Message, StringComparison.Ordinal);
        Assert.Empty(optimizer.Groups);
    }

    [Fact]
    public void Wildcards_count_for_nothing_when_the_nearest_name_is_looked_for()
    {
        var optimizer = new Adam<double>(GroupModel.Of<double>("a", "encoder.layers.11.attention.bias", "b"));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => optimizer.Groups.Add("*.bais|zzz*"));
        Assert.Equal(
            "'*.bais|zzz*' matches no parameter of Adam's set: write a pattern for names such as encoder.layers.11.attention.bias, a, b. (Parameter 'pattern')",
            refused.Message);
    }

    [Fact]
    public void An_empty_set_has_nothing_to_match()
    {
        var optimizer = new Adam<double>(new ParameterSet<double>());
        Assert.StartsWith("'*' matches no parameter of Adam's set: it has none.", Assert.Throws<ArgumentException>(() => optimizer.Groups.Add("*")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The pattern is empty: write the names of parameters with * and ?, as in \"*.bias|*.norm.*\".")]
    [InlineData("  ", "The pattern is empty:")]
    [InlineData("|", "The pattern '|' has an empty alternative: write a name beside every '|', or leave that '|' out.")]
    [InlineData("*.bias|", "The pattern '*.bias|' has an empty alternative:")]
    [InlineData("*.bias| |fc.*", "The pattern '*.bias| |fc.*' has an empty alternative:")]
    public void Emptiness_is_refused(string pattern, string message)
    {
        var optimizer = new Adam<double>(GroupModel.Of<double>(GroupModel.Network));
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(nameof(pattern), () => optimizer.Groups.Add(pattern)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(nameof(pattern), () => optimizer.Groups.Add(null!));
    }

    [Fact]
    public void The_first_match_wins_and_what_is_left_over_is_the_rest()
    {
        var set = GroupModel.Of<double>(GroupModel.Network);
        var optimizer = new Adam<double>(set);
        Adam<double>.Group biases = optimizer.Groups.Add("*.bias");
        Adam<double>.Group head = optimizer.Groups.Add("head.*");
        Assert.Equal(["head.weight"], head.Parameters.Select(parameter => parameter.Name));
        Assert.Same(biases, optimizer.Groups.Of(set["head.bias"]));
        Assert.Same(head, optimizer.ParameterGroups.Of(set["head.weight"]));
        Assert.Null(optimizer.Groups.Of(set["fc.weight"]));
    }

    [Fact]
    public void A_pattern_for_parameters_that_are_all_taken_says_which_groups_have_them()
    {
        var optimizer = new Adam<double>(GroupModel.Of<double>(GroupModel.Network));
        optimizer.Groups.Add("fc.bias");
        optimizer.Groups.Add("norm.*");
        Assert.Equal(
            "'fc.bias|norm.bias' matches only parameters that earlier groups have already, fc.bias (in \"fc.bias\"), norm.bias (in \"norm.*\"): add the narrower pattern first. (Parameter 'pattern')",
            Assert.Throws<ArgumentException>("pattern", () => optimizer.Groups.Add("fc.bias|norm.bias")).Message);
        Assert.Equal(2, optimizer.Groups.Count);
    }
}
