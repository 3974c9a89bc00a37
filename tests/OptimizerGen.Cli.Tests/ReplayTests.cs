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
    public void Several_gradients_of_a_step_are_replayed()
    {
        const string Two = """{ "theta0": [1, 2], "gradients": [[0, 1], [1, 0]], "earlier": { "first": [[3, 4], [6, 8]] } }""";
        JsonElement result = Replay(Two, "--optimizer", "Extragradient", "--set", "learning_rate=0.5").Json;
        Assert.Equal(0.5, result.GetProperty("theta")[1][0].GetDouble());
        Assert.Equal("[6,8]", Compact(result.GetProperty("state").GetProperty("first")));
        JsonElement shaped = Replay(Two.Replace("[1, 2],", "[1, 2], \"shape\": [2, 1],", StringComparison.Ordinal), "--optimizer", "SamMomentum").Json;
        Assert.Equal("[6,8]", Compact(shaped.GetProperty("state").GetProperty("first")));

        Assert.Contains(
            "Extragradient asks for the gradient 'first' before the last one of a step; add it under \"earlier\", one for each step.",
            Replay(Recording, "--optimizer", "Extragradient").Error, StringComparison.Ordinal);
        Assert.Contains("GradientDescent asks for no gradient 'first'; leave it out of \"earlier\".", Replay(Two, "--optimizer", "GradientDescent").Error, StringComparison.Ordinal);
        Assert.Contains(
            "'first' has 1 entries, but there are 2 gradients",
            Replay(Two.Replace("[[3, 4], [6, 8]]", "[[3, 4]]", StringComparison.Ordinal), "--optimizer", "Extragradient").Error, StringComparison.Ordinal);
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

        // One tensor and one vector have the same norms; two rows of a matrix are still one tensor.
        Assert.Equal(Replay(Recording, "--optimizer", "Lamb").Output, Replay(shaped, "--optimizer", "Lamb").Output);
        Assert.Equal(3, Replay(shaped, "--optimizer", "Lamb").Json.GetProperty("theta").GetArrayLength());
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

    private const string Decaying = "optimizer: Decaying\nextends: GradientDescent\nschedules:\n  learning_rate: InverseTime(decay = 0.5)\n";

    private const string ByEpoch = "optimizer: ByEpoch\nupdate: theta -= where(epoch > 40, 0, grad)\n";

    [Theory]
    [InlineData(Decaying, "[0, 0, 1, 1]", "[[-1],[-2],[-2.6666666666666665],[-3.333333333333333]]")]
    [InlineData(Decaying, "[0, 0, 0, 0]", "[[-1],[-2],[-3],[-4]]")]
    [InlineData(ByEpoch, "[40, 41, 41, 7]", "[[-1],[-1],[-1],[-2]]")]
    public void Epochs_come_from_the_recording(string spec, string epochs, string expected)
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("rule.optimizer.yaml", spec);
        string recording = folder.Write("r.json", $$"""{ "theta0": [0], "gradients": [[1], [1], [1], [1]], "epochs": {{epochs}} }""");

        JsonElement result = Optgen.Run(["replay", recording, "--optimizer", path, .. spec == Decaying ? (string[])["--set", "learning_rate=1"] : []]).Json;

        Assert.Equal(expected, Compact(result.GetProperty("theta")));
    }

    /// <summary>Without its epochs a run would be another one, and nothing would say so.</summary>
    [Theory]
    [InlineData(Decaying, "Decaying")]
    [InlineData(ByEpoch, "ByEpoch")]
    [InlineData("optimizer: Periodic\nupdate: theta -= where(epoch % 7 == 0, 1, 0) * grad\n", "Periodic")]
    [InlineData("optimizer: Narrow\nextends: GradientDescent\nhyperparameters: { learning_rate: { default: 0.1, range: \"[0, 1]\" } }\nschedules: { learning_rate: Growing() }\n", "Narrow")]
    public void A_rule_that_goes_by_epochs_needs_them(string spec, string name)
    {
        using var folder = new ScratchFolder();
        folder.Write("growing.schedule.yaml", "schedule: Growing\nvalue: initial * (1 + 100 * epoch)\n");
        string path = folder.Write("rule.optimizer.yaml", spec);
        string recording = folder.Write("r.json", """{ "theta0": [0], "gradients": [[1], [1], [1], [1]], "report": [1] }""");

        Assert.Equal(
            $"{recording}: {name} goes by epochs, and the recording does not count them; add \"epochs\": the completed epochs at each step, 0 at first.",
            Optgen.Refusal("replay", recording, "--optimizer", path));
    }

    [Fact]
    public void Numbers_at_the_ends_of_a_precision_are_taken()
    {
        JsonElement result = Replay("""{ "theta0": [3.4028234663852886e38, 1e-45], "gradients": [[0, 0]] }""", "--optimizer", "GradientDescent", "--precision", "float32").Json;
        Assert.Equal("[3.40282347E+38,1.40129846E-45]", Compact(result.GetProperty("theta")[0]));
        result = Replay("""{ "theta0": [1.7976931348623157e308, 5e-324], "gradients": [[0, 0]] }""", "--optimizer", "GradientDescent").Json;
        Assert.Equal("[1.7976931348623157E+308,4.9406564584124654E-324]", Compact(result.GetProperty("theta")[0]));
    }

    [Theory]
    [InlineData("""{ "theta0": [1, 2], "gradients": [[1e39, 1]] }""", "'gradients[0][0]' is 1e39, which is larger than any number of float32; write \"Infinity\" where that is meant, or replay in float64.")]
    [InlineData("""{ "theta0": [1, -3.5e38], "gradients": [[1, 1]] }""", "'theta0[1]' is -3.5e38, which is larger than any number of float32")]
    public void A_number_too_large_for_the_precision_is_refused(string recording, string reason) =>
        Assert.Contains(reason, Replay(recording, "--optimizer", "Adam", "--precision", "float32").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"theta0\": [1]", "the file is not JSON")]
    [InlineData("""{ "theta0": [1, 2], "gradients": [[1e400, 1]] }""", "'gradients[0][0]' is 1e400, which is larger than any number of double precision; write \"Infinity\" where that is meant.")]
    [InlineData("""{ "theta0": [1, -1e400], "gradients": [[1, 1]] }""", "'theta0[1]' is -1e400, which is larger")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "inputs": { "loss": [1e999] } }""", "'loss[0]' is 1e999, which is larger")]
    [InlineData("""{ "theta0": [1e-400], "gradients": [[1]] }""", "'theta0[0]' is 1e-400, which is nearer to 0 than any number of double precision; write 0.")]
    [InlineData("""{ "theta0": [1, 2], "gradients": [[NaN, 1], [0.5, Infinity]] }""", "recording.json(1,36): JSON has no NaN; write \"NaN\", in quotes.")]
    [InlineData("""{ "theta0": [1, 2], "gradients": [[1, Infinity]] }""", "recording.json(1,39): JSON has no Infinity; write \"Infinity\", in quotes.")]
    [InlineData("""{ "theta0": [1, 2], "gradients": [[1, -Infinity]] }""", "JSON has no -Infinity; write \"-Infinity\", in quotes.")]
    [InlineData("""{ "θ": 1, "theta0": [NaN] }""", "recording.json(1,22): JSON has no NaN")]
    [InlineData("""{ "theta0": [1, 2], "theta0": [5, 6], "gradients": [[1, 1]] }""", "'theta0' stands twice; keep one of the two.")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "inputs": { "loss": [1], "loss": [2] } }""", "'loss' stands twice; keep one of the two.")]
    [InlineData("""{ "theta0": [1], "gradients": [[1], [1]], "epochs": [0] }""", "'epochs' has 1 entries, but there are 2 gradients; give the completed epochs at each step.")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "epochs": [-1] }""", "'epochs[0]' must be a whole number from 0 to 2147483647")]
    [InlineData("""{ "theta0": [1], "gradients": [[1]], "the\nta": 1 }""", "a key 'the ta' that means nothing here")]
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
