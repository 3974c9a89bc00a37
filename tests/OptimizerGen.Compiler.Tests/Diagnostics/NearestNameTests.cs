using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] s_known = ["hyperparameters", "update", "moments", "gradient", "gradient_at", "let"];

    [Theory]
    [InlineData("updte", "update")]
    [InlineData("udpate", "update")]
    [InlineData("Update", "update")]
    [InlineData("hyper_parameters", "hyperparameters")]
    [InlineData("moment", "moments")]
    [InlineData("gradientat", "gradient_at")]
    [InlineData("lte", "let")]
    [InlineData("weights", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_known_name_is_found(string written, string? expected) =>
        Assert.Equal(expected, NearestName.Find(written, s_known));

    /// <summary>The letter too many is the likelier slip than one letter for another.</summary>
    [Theory]
    [InlineData("Adamm", "Adam")]
    [InlineData("adamw", "AdamW")]
    public void Of_two_equally_near_ones_that_with_the_same_letters_is_meant(string written, string expected) =>
        Assert.Equal(expected, NearestName.Find(written, ["AdamW", "Adam"]));

    [Fact]
    public void A_name_without_end_is_compared_with_none() =>
        Assert.Null(NearestName.Find(new string('a', 100_000), [new string('a', 100_001), new string('a', 99_999)]));
}
