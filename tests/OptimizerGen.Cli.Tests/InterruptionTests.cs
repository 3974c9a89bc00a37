using System.Numerics;
using System.Text.Json;
using OptimizerGen.Cli.Optimizers;

namespace OptimizerGen.Cli.Tests;

/// <summary>Ctrl+C, at a moment that the test chooses: what was found so far is shown.</summary>
public sealed class InterruptionTests
{
    private static readonly string[] s_race = ["--problem", "ravine", "--optimizers", "GradientDescent,Adam,Lion", "--set", "learning_rate=0.01"];

    // Each run makes an optimizer for the run that is not measured and one for the run that is.
    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "")]
    [InlineData(3, "GradientDescent")]
    [InlineData(4, "GradientDescent")]
    [InlineData(5, "GradientDescent,Adam")]
    public void The_runs_that_are_finished_are_shown(int interruptedAt, string finished)
    {
        OptgenResult table = Run(interruptedAt, s_race), json = Run(interruptedAt, [.. s_race, "--json"]);

        Assert.Equal((130, "Interrupted.\n"), (table.ExitCode, table.Error));
        Assert.Contains("ravine", table.Output, StringComparison.Ordinal);
        Assert.All(["GradientDescent", "Adam", "Lion"], name => Assert.Equal(finished.Split(',').Contains(name), table.Output.Contains(name, StringComparison.Ordinal)));
        Assert.Equal(130, json.ExitCode);
        JsonElement result = JsonDocument.Parse(json.Output).RootElement;
        Assert.True(result.GetProperty("interrupted").GetBoolean());
        Assert.Equal(finished, string.Join(',', result.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("optimizer").GetString())));
        Assert.Equal(130, JsonDocument.Parse(json.Error).RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void What_is_finished_is_drawn()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("page.svg");

        Assert.Contains($"The plots are in {path}.", Run(3, [.. s_race, "--plot", path]).Output, StringComparison.Ordinal);
        string page = File.ReadAllText(path);
        Assert.Contains("GradientDescent", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Adam", page, StringComparison.Ordinal);

        string none = folder.PathOf("none.svg");
        Run(1, [.. s_race, "--plot", none]);
        Assert.False(File.Exists(none));
    }

    [Fact]
    public void The_main_job_shows_the_experiments_that_are_finished()
    {
        // Two optimizers for each of the experiments' runs, so this is in the third of eight.
        OptgenResult result = Run(5, []);

        Assert.Equal(130, result.ExitCode);
        Assert.Contains("Single-sample Adam", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Batch gradient descent", result.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 0 optimizers", result.Output, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(Run(5, ["--json"]).Output).RootElement;
        Assert.Equal(2, json.GetProperty("published").GetArrayLength());
        Assert.Equal(0, json.GetProperty("catalogue").GetArrayLength());
        Assert.True(json.GetProperty("interrupted").GetBoolean());
    }

    [Fact]
    public void A_search_that_is_interrupted_leaves_its_file_as_it_was()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("race.yaml");

        Assert.Equal(130, Run(3, ["tune", "--output", path, "--section", "parabola"]).ExitCode);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_replay_can_be_interrupted()
    {
        using var folder = new ScratchFolder();
        string recording = folder.Write("r.json", """{ "theta0": [1], "gradients": [[1], [1]] }""");

        OptgenResult result = Run(1, ["replay", recording, "--optimizer", "Adam"]);

        Assert.Equal((130, "", "Interrupted.\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void A_race_that_is_not_interrupted_says_so() =>
        Assert.False(Optgen.Run([.. s_race, "--json"]).Json.GetProperty("interrupted").GetBoolean());

    private static OptgenResult Run(int interruptedAt, string[] args)
    {
        using var interruption = new CancellationTokenSource();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(args, output, error, new InterruptingSource(interruption, interruptedAt), cancellation: interruption.Token);
        return new OptgenResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The catalogue, which interrupts the command when it makes its n-th optimizer.</summary>
    private sealed class InterruptingSource(CancellationTokenSource interruption, int at) : IOptimizerSource
    {
        private readonly CatalogueSource _catalogue = new();
        private int _made;

        public IReadOnlyList<OptimizerDescription> Optimizers => _catalogue.Optimizers;

        public IReadOnlyList<ScheduleDescription> Schedules => _catalogue.Schedules;

        public Optimizer<T> Create<T>(string name, int length)
            where T : struct, IFloatingPointIeee754<T>
        {
            if (++_made == at)
            {
                interruption.Cancel();
            }

            return _catalogue.Create<T>(name, length);
        }

        public Optimizer<T> Create<T>(string name, ParameterSet<T> parameters)
            where T : struct, IFloatingPointIeee754<T> => _catalogue.Create(name, parameters);

        public Schedule CreateSchedule(string name) => _catalogue.CreateSchedule(name);
    }
}
