using OptimizerGen.Optimizers;

namespace OptimizerGen.Cli.Tests;

public sealed class NewTests
{
    private const string Clean = "1 spec, 0 errors, 0 warnings\n";

    public static TheoryData<string> Bases =>
        [.. OptimizerCatalogue.Optimizers.Select(optimizer => optimizer.Name), .. OptimizerCatalogue.Schedules.Select(schedule => schedule.Name)];

    [Fact]
    public void A_new_optimizer_compiles_and_races()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("half-step.optimizer.yaml");
        OptgenResult result = Optgen.Run("new", "HalfStep", "--output", Path.GetDirectoryName(path)!);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith($"{path} is written, and compiles as it is. To try it:\n  optgen check {path}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(Clean, Optgen.Run("check", path).Output);
        Assert.Equal(0, Optgen.Run("race", "--problem", "ravine", "--optimizers", path, "--stop", "loss=1e9").ExitCode);
    }

    [Fact]
    public void A_new_schedule_compiles()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("slow.schedule.yaml");
        Assert.Equal(0, Optgen.Run("new", "Slow", "--schedule", "--output", path).ExitCode);
        Assert.Equal(Clean, Optgen.Run("check", path).Output);
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public void A_spec_built_on_any_other_compiles_and_so_does_what_its_comments_offer(string extended)
    {
        bool isSchedule = OptimizerCatalogue.Schedules.Any(schedule => schedule.Name == extended);
        using var folder = new ScratchFolder();
        string path = folder.PathOf($"a-rule{(isSchedule ? ".schedule.yaml" : ".optimizer.yaml")}");
        Assert.Equal(0, Optgen.Run([.. (string[])["new", "ARule", "--extends", extended, "--output", path], .. isSchedule ? ["--schedule"] : Array.Empty<string>()]).ExitCode);
        Assert.Equal(Clean, Optgen.Run("check", path).Output);
        string[] lines = File.ReadAllLines(path);
        int offers = Array.IndexOf(lines, "# hyperparameters:");
        File.WriteAllLines(path, lines.Select((line, i) =>
            (i >= offers && offers >= 0 && line.StartsWith("#   ", StringComparison.Ordinal)) || line == "# hyperparameters:" ? line[2..] : line.Replace("  # - ", "  - ", StringComparison.Ordinal)));
        Assert.Equal(Clean, Optgen.Run("check", path).Output);
    }

    [Fact]
    public void What_the_comments_of_a_new_optimizer_offer_compiles()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("half-step.optimizer.yaml");
        Optgen.Run("new", "HalfStep", "--output", path);
        string content = File.ReadAllText(path);
        int end = content.LastIndexOf("# What else", StringComparison.Ordinal);
        string offered = string.Join('\n', content[end..].Split('\n').Skip(1).Select(line => line.Length > 2 ? line[2..] : line));
        File.WriteAllText(path, content[..end] + offered);
        Assert.Equal(Clean, Optgen.Run("check", path).Output);
    }

    [Fact]
    public void A_file_that_exists_is_not_touched()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("mine.optimizer.yaml", "mine");
        Assert.Equal($"'{path}' exists already; give another name, or another file with --output.", Optgen.Refusal("new", "Mine", "--output", path));
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("AdamWarm", "adam-warm.optimizer.yaml")]
    [InlineData("SGDPlain", "sgd-plain.optimizer.yaml")]
    [InlineData("AdamW2", "adam-w2.optimizer.yaml")]
    public void The_file_is_named_after_the_class(string name, string file)
    {
        using var folder = new ScratchFolder();
        Optgen.Run("new", name, "--output", Path.GetDirectoryName(folder.PathOf(file))!);
        Assert.True(File.Exists(folder.PathOf(file)));
    }

    [Theory]
    [InlineData("NAME: 'half-step' cannot name a class; write words together, each with a capital letter, such as HalfStep.", "half-step")]
    [InlineData("NAME: '3' cannot name a class; write words together, each with a capital letter, such as HalfStep.", "3")]
    [InlineData("NAME 'Optimizer': 'Optimizer' cannot name a class: it is the name of something that every rule is used with; choose another name, such as 'OptimizerRule'.", "Optimizer")]
    [InlineData("NAME 'LearningRate': 'learning_rate' becomes the C# member 'LearningRate', which is the name of its own class; choose another name.", "LearningRate")]
    [InlineData("--extends: there is no spec 'Adm'; did you mean 'Adam'?", "Warm", "--extends", "Adm")]
    [InlineData("--extends: 'InverseTime' is a schedule; add --schedule to extend it.", "Warm", "--extends", "InverseTime")]
    [InlineData("--extends: 'Adam' is an optimizer; leave --schedule out to extend it.", "Warm", "--extends", "Adam", "--schedule")]
    public void A_mistake_is_a_sentence_and_nothing_is_written(string sentence, params string[] args)
    {
        using var folder = new ScratchFolder();
        string here = Path.GetDirectoryName(folder.PathOf("x"))!;
        Assert.Equal(sentence, Optgen.Refusal(["new", .. args, "--output", here]));
        Assert.Empty(Directory.EnumerateFiles(here));
    }

    [Fact]
    public void The_file_must_be_one_that_a_build_finds()
    {
        Assert.Equal(
            "--output: 'half.yaml' does not end in .optimizer.yaml, by which a build knows it; write it like half-step.optimizer.yaml.",
            Optgen.Refusal("new", "HalfStep", "--output", "half.yaml"));
    }
}
