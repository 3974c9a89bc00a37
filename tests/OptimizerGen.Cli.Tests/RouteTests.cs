namespace OptimizerGen.Cli.Tests;

/// <summary>What stands before a command: completion, response files, help.</summary>
public sealed class RouteTests
{
    [Theory]
    [InlineData("[suggest:10]", "race --prob", "--problem")]
    [InlineData("[suggest]", "race --order sh", "shuffled")]
    [InlineData("[suggest]", "race --problem rav", "ravine")]
    [InlineData("[suggest]", "race --optimizers Lio", "Lion")]
    [InlineData("[suggest:5]", "--opt", "--optimizers")]
    [InlineData("[suggest]", "--problem rav", "ravine")]
    [InlineData("[suggest:3]", "rep", "replay")]
    [InlineData("[suggest]", "replay x.json --precision float3", "float32")]
    [InlineData("[suggest]", "show --as ker", "kernel")]
    [InlineData("[suggest]", "show Lam", "Lamb")]
    [InlineData("[suggest]", "tune --section sad", "saddle")]
    public void A_word_is_completed(string directive, string line, string expected)
    {
        OptgenResult result = Optgen.Run(directive, line);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output.ReplaceLineEndings("\n").Split('\n'));
    }

    [Theory]
    [InlineData("--problem\nparabola\n--optimizers\nAdam\n--steps\n1\n--json\n", "\"problem\": \"parabola\"")]
    [InlineData("# a race\nrace\n--problem\nparabola\n--optimizers\nAdam\n--steps\n1\n--json\n", "\"problem\": \"parabola\"")]
    [InlineData("show\nAdam\n", "Adam\n")]
    public void Arguments_may_stand_in_a_file(string arguments, string expected)
    {
        using var folder = new ScratchFolder();
        string file = folder.Write("arguments.rsp", arguments);

        Assert.Contains(expected, Optgen.Run($"@{file}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_arguments_that_is_not_there_is_named() =>
        Assert.Contains("nothere.rsp", Optgen.Refusal("@nothere.rsp"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Commands:", "help")]
    [InlineData("--schedule", "help", "race")]
    [InlineData("--precision", "help", "replay")]
    [InlineData("stepLimit", "race", "--help")]
    [InlineData("\"Infinity\"", "race", "--help")]
    [InlineData("NAME or SPEC.yaml", "help", "show")]
    public void Help_is_a_word_as_well(string expected, params string[] args)
    {
        OptgenResult result = Optgen.Run(args);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }
}
