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
}
