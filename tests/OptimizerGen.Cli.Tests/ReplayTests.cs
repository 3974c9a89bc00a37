using System.Text.Json;

namespace OptimizerGen.Cli.Tests;

public sealed class ReplayTests
{
    private const string Recording = """{ "theta0": [1, 2], "gradients": [[0.1, -0.3], [0.2, 0.5], [1, 1]] }""";

    [Fact]
    public void Recorded_gradients_are_replayed()
    {
        JsonElement result = Replay(Recording, "--optimizer", "GradientDescent", "--set", "learning_rate=0.5").Json;
        Assert.Equal("GradientDescent", result.GetProperty("optimizer").GetString());
        Assert.Equal("float64", result.GetProperty("precision").GetString());
        Assert.Equal(0.5, result.GetProperty("hyperparameters").GetProperty("learning_rate").GetDouble());
        Assert.Equal("[1,2,3]", Compact(result.GetProperty("steps")));
        Assert.Equal(1 - (0.5 * 0.1), result.GetProperty("theta")[0][0].GetDouble());
        Assert.Equal(3, result.GetProperty("theta").GetArrayLength());
    }

    [Fact]
    public void Digits_bring_back_every_bit()
    {
        Assert.Contains("0.94999999999999996", Replay(Recording, "--optimizer", "GradientDescent", "--set", "learning_rate=0.5").Output, StringComparison.Ordinal);
        string single = Replay(Recording, "--optimizer", "GradientDescent", "--set", "learning_rate=0.5", "--precision", "float32").Output;
        Assert.Contains("0.949999988", single, StringComparison.Ordinal);
        Assert.DoesNotContain("0.9499999880", single, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_steps_asked_for_are_reported_and_the_states_are_the_last()
    {
        string recording = Recording.Replace(" }", ", \"report\": [1, 2] }", StringComparison.Ordinal);
        JsonElement result = Replay(recording, "--optimizer", "Adam").Json;
        Assert.Equal("[1,2]", Compact(result.GetProperty("steps")));
        Assert.Equal(2, result.GetProperty("theta").GetArrayLength());
        Assert.Equal(2, result.GetProperty("state").GetProperty("m").GetArrayLength());
        Assert.Equal((((0.1 * 0.1 * 0.9) + (0.1 * 0.2)) * 0.9) + (0.1 * 1), result.GetProperty("state").GetProperty("m")[0].GetDouble(), 15);
    }

    [Fact]
    public void A_shape_changes_nothing_for_an_elementwise_rule()
    {
        string shaped = Recording.Replace("\"gradients\"", "\"shape\": [2, 1], \"gradients\"", StringComparison.Ordinal);
        Assert.Equal(Replay(Recording, "--optimizer", "Adam").Output, Replay(shaped, "--optimizer", "Adam").Output);
        Assert.Equal(0, Replay(shaped, "--optimizer", "Lamb").ExitCode);
    }

    [Fact]
    public void Values_that_are_not_finite_are_words()
    {
        JsonElement result = Replay("""{ "theta0": [1, 2], "gradients": [["Infinity", "NaN"]] }""", "--optimizer", "GradientDescent").Json;
        Assert.Equal("""["-Infinity","NaN"]""", Compact(result.GetProperty("theta")[0]));
    }

    [Fact]
    public void Inputs_come_from_the_recording()
    {
        using var folder = new ScratchFolder();
        string spec = folder.Write("polyak.optimizer.yaml", "optimizer: Polyak\ninputs: { loss: scalar }\nupdate: theta -= loss * grad\n");
        string recording = folder.Write("r.json", """{ "theta0": [1], "gradients": [[1], [1]], "inputs": { "loss": [0.25, 0.5] } }""");
        JsonElement result = Optgen.Run("replay", recording, "--optimizer", spec).Json;
        Assert.Equal("[[0.75],[0.25]]", Compact(result.GetProperty("theta")));
        string without = folder.Write("w.json", """{ "theta0": [1], "gradients": [[1]] }""");
        Assert.Contains("needs the input 'loss'", Optgen.Refusal("replay", without, "--optimizer", spec), StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_may_go_to_a_file()
    {
        using var folder = new ScratchFolder();
        string recording = folder.Write("r.json", Recording), output = folder.PathOf("out.json");
        Assert.Equal("", Optgen.Run("replay", recording, "--optimizer", "Adam", "--output", output).Output);
        Assert.Equal(Replay(Recording, "--optimizer", "Adam").Output, File.ReadAllText(output));
    }

    [Theory]
    [InlineData("{ \"theta0\": [1]", "the file is not JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("""{ "gradients": [[1]] }""", "has no 'theta0'")]
    [InlineData("""{ "theta0": [1] }""", "has no 'gradients'")]
    [InlineData("""{ "theta0": [], "gradients": [[]] }""", "'theta0' needs at least one number")]
    [InlineData("""{ "theta0": [1], "gradients": [] }""", "'gradients' needs at least one gradient")]
    [InlineData("""{ "theta0": [1], "gradients": [[1], [1, 2]] }""", "'gradients[1]' has 2 numbers, but theta0 has 1")]
    [InlineData("""{ "theta0": [1], "gradients": [["x"]] }""", "'gradients[0][0]' must be a number")]
    [InlineData("""{ "theta0": [1], "gradients": [1] }""", "'gradients[0]' must be an array")]
    [InlineData("""{ "theta0": [1, 2], "shape": [3], "gradients": [[1, 2]] }""", "'shape' holds 3 entries, but theta0 has 2 numbers")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "report": [2] }""", "'report[0]' must be a whole number from 1 to 1")]
    [InlineData("""{ "theta0": [1], "gradients": [[1], [1]], "report": [2, 1] }""", "'report' needs its steps in ascending order")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "gradient": 1 }""", "did you mean 'gradients'?")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "inputs": { "loss": [1, 2] } }""", "'loss' has 2 entries, but there are 1 gradients")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "inputs": { "loss": [1] } }""", "has no input 'loss'")]
    public void A_bad_recording_gets_one_sentence(string recording, string reason)
    {
        OptgenResult result = Replay(recording, "--optimizer", "Adam");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void A_bad_option_gets_one_sentence()
    {
        Assert.Contains("no precision 'float16'", Replay(Recording, "--optimizer", "Adam", "--precision", "float16").Error, StringComparison.Ordinal);
        Assert.Contains("'beta9'", Replay(Recording, "--optimizer", "Adam", "--set", "beta9=1").Error, StringComparison.Ordinal);
        Assert.Contains("nothere.json", Optgen.Refusal("replay", "nothere.json", "--optimizer", "Adam"), StringComparison.Ordinal);
        Assert.Contains("--optimizer", Optgen.Refusal("replay", "nothere.json"), StringComparison.Ordinal);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static OptgenResult Replay(string recording, params string[] options)
    {
        using var folder = new ScratchFolder();
        return Optgen.Run(["replay", folder.Write("recording.json", recording), .. options]);
    }
}
