using System.Text;
using System.Text.Json;
using OptimizerGen.Cli.Commands;
using OptimizerGen.Cli.Optimizers;

namespace OptimizerGen.Cli.Tests;

/// <summary>Whatever fails, there is one line and an exit code, and never a stack trace.</summary>
public sealed class FrontDoorTests
{
    [Theory]
    [InlineData("list")]
    [InlineData("list", "--json")]
    [InlineData("show", "Adam")]
    [InlineData("race", "--problem", "parabola", "--optimizers", "Adam", "--steps", "1")]
    [InlineData("race", "--problem", "parabola", "--optimizers", "Adam", "--steps", "1", "--json")]
    [InlineData("--help")]
    public void A_full_disk_behind_the_output_is_told(params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var full = new FullWriter();

        int exitCode = CommandLine.Run(args, full, error, new CatalogueSource());

        Assert.Equal(2, exitCode);
        Assert.Contains("The output cannot be written: No space left on device", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_said_the_exit_code_has_to_do()
    {
        using var full = new FullWriter();

        Assert.Equal(2, CommandLine.Run(["list"], full, full, new CatalogueSource()));
    }

    [Fact]
    public void A_fault_of_the_program_is_one_line_and_has_an_exit_code_of_its_own()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };

        int exitCode = CommandLine.Run(["list"], output, error, new BrokenSource());

        Assert.Equal(70, exitCode);
        Assert.Equal("This is a fault of optgen; please report it together with the command. NotImplementedException: Broken in two.\n", error.ToString());
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_named() => Assert.Equal(
        "specs: 'here' cannot be read: Access is denied.",
        Assert.Throws<UserErrorException>(() => FileText.Look<int>("specs", "here", () => throw new UnauthorizedAccessException("Access is denied."))).Message);

    [Fact]
    public void A_folder_below_that_cannot_be_read_is_no_spec_less()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new ScratchFolder();
        folder.Write("plain.optimizer.yaml", "optimizer: Plain\nupdate: theta -= grad\n");
        string closed = Directory.CreateDirectory(folder.PathOf("closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.None);

        OptgenResult result = Optgen.Run("check", folder.PathOf("."));

        // Nothing is closed to the superuser.
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        Assert.Equal(Environment.IsPrivilegedProcess ? 0 : 2, result.ExitCode);
        Assert.Equal(Environment.IsPrivilegedProcess, result.Error.Length == 0);
        Assert.True(Environment.IsPrivilegedProcess || (result.Error.Contains("closed' cannot be read", StringComparison.Ordinal) && result.Error.Count(c => c == '\n') == 1), result.Error);
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_named()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("race.yaml", "ravine: {}\n");
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        OptgenResult result = Optgen.Run(["--problem", "ravine", "--optimizers", "Adam", "--steps", "1"], path, CancellationToken.None);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"settings: '{path}' cannot be read: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ravine: 3", "(1,9): 'ravine' needs entries of the form name: value.")]
    [InlineData("ravine: { Adam: { batch: 0 } }", "(1,26): '0' is no batch size; write a whole number from 1, or all.")]
    [InlineData("regression/all: {}", "(1,1): the settings for all samples stand under 'regression'.")]
    [InlineData("regression/1/2: {}", "(1,1): '1/2' is no batch size; write a whole number from 1, or all.")]
    [InlineData("- ravine", ": error OPT0010: A spec is a map of keys")]
    public void A_mistake_in_the_settings_has_its_place(string settings, string sentence)
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("race.yaml", settings);

        OptgenResult result = Optgen.Run(["--problem", "ravine", "--optimizers", "Adam", "--steps", "1", "--batch", "5"], path, CancellationToken.None);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_JSON_is_asked_for_a_mistake_is_JSON()
    {
        OptgenResult result = Optgen.Run("--problem", "ravin", "--json");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        JsonElement said = JsonDocument.Parse(result.Error).RootElement;
        Assert.Equal(1, said.GetProperty("version").GetInt32());
        Assert.Equal(2, said.GetProperty("exitCode").GetInt32());
        Assert.Equal("--problem: there is no problem 'ravin'; did you mean 'ravine'?", said.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData(0, "--problem", "parabola", "--optimizers", "GradientDescent,Adam", "--set", "GradientDescent.learning_rate=30")]
    [InlineData(0, "--problem", "saddle", "--optimizers", "Adam")]
    [InlineData(1, "--problem", "parabola", "--optimizers", "GradientDescent", "--set", "learning_rate=30")]
    [InlineData(1, "--problem", "ravine", "--optimizers", "Adam", "--steps", "1")]
    [InlineData(1, "--problem", "saddle", "--optimizers", "GradientDescent", "--set", "learning_rate=1e200")]
    public void The_exit_code_says_whether_any_run_got_where_it_was_to_get(int exitCode, params string[] args)
    {
        Assert.Equal(exitCode, Optgen.Run(args).ExitCode);
        Assert.Equal(exitCode, Optgen.Run([.. args, "--json"]).ExitCode);
    }

    [Fact]
    public void The_help_tells_the_exit_codes()
    {
        string help = Optgen.Run("--help").Output.ReplaceLineEndings(" ");

        Assert.All(["0 done", "1 a checked spec", "2 a mistake", "70 a fault", "130 interrupted"], part => Assert.Contains(part, help, StringComparison.Ordinal));
    }

    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");
    }

    private sealed class BrokenSource : IOptimizerSource
    {
        public IReadOnlyList<OptimizerDescription> Optimizers => throw new NotImplementedException("Broken\n  in two.");

        public IReadOnlyList<ScheduleDescription> Schedules => [];

        public Optimizer<T> Create<T>(string name, int length)
            where T : struct, System.Numerics.IFloatingPointIeee754<T> => throw new NotSupportedException();

        public Optimizer<T> Create<T>(string name, ParameterSet<T> parameters)
            where T : struct, System.Numerics.IFloatingPointIeee754<T> => throw new NotSupportedException();

        public Schedule CreateSchedule(string name) => throw new NotSupportedException();
    }
}
