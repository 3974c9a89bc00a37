using System.Text.Json;

namespace OptimizerGen.Cli.Tests;

public sealed class RaceTests
{
    [Theory]
    [InlineData("1", -0.7)]
    [InlineData("0.15", 0.49)]
    public void The_parabola_lands_where_the_textbook_says(string rate, double expected)
    {
        JsonElement run = Runs("--problem", "parabola", "--optimizers", "GradientDescent", "--set", $"learning_rate={rate}", "--steps", "1", "--json")[0];
        Assert.Equal(expected, run.GetProperty("theta")[0].GetDouble(), 15);
    }

    [Fact]
    public void Options_work_with_and_without_the_word()
    {
        string[] options = ["--problem", "ravine", "--optimizers", "gradientdescent,Adam", "--steps", "3"];
        JsonElement[] with = Runs(["race", .. options, "--json"]), without = Runs([.. options, "--json"]);
        Assert.Equal(["GradientDescent", "Adam"], with.Select(run => run.GetProperty("optimizer").GetString()));
        Assert.Equal(with.Select(Theta), without.Select(Theta));
        Assert.Contains("ravine", Optgen.Run(options).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_batch_is_a_run_and_all_samples_give_the_bits_of_the_full_batch()
    {
        JsonElement[] runs = Runs("--optimizers", "Adam", "--samples", "60", "--batch", "1,50,60,all", "--set", "learning_rate=0.01", "--schedule", "Constant", "--steps", "20", "--json");
        Assert.Equal(["1", "50", "60", "all"], runs.Select(run => run.GetProperty("batch").GetString()));
        Assert.Equal(Theta(runs[2]), Theta(runs[3]));
        Assert.NotEqual(Theta(runs[0]), Theta(runs[3]));
        Assert.Equal(10, runs[1].GetProperty("epochs").GetInt32());
    }

    [Fact]
    public void A_seed_repeats_a_run_and_an_order_changes_it()
    {
        string[] options = ["--optimizers", "GradientDescent", "--set", "learning_rate=0.001", "--batch", "10", "--steps", "30", "--json"];
        Assert.Equal(Theta(Runs([.. options, "--order", "shuffled"])[0]), Theta(Runs([.. options, "--order", "shuffled"])[0]));
        Assert.NotEqual(Theta(Runs([.. options, "--order", "shuffled"])[0]), Theta(Runs([.. options, "--order", "with-replacement"])[0]));
    }

    [Fact]
    public void A_schedule_lowers_the_rate()
    {
        string[] options = ["--problem", "parabola", "--optimizers", "GradientDescent", "--set", "learning_rate=0.25", "--steps", "2", "--json"];
        Assert.Equal(0.7 * 0.5 * 0.5, Runs(options)[0].GetProperty("theta")[0].GetDouble(), 15);
        Assert.Equal(0.7 * 0.5 * 0.75, Runs([.. options, "--schedule", "InverseTime(decay=1)"])[0].GetProperty("theta")[0].GetDouble(), 15);
    }

    [Fact]
    public void A_diverging_run_says_so_and_writes_no_bare_infinity()
    {
        JsonElement run = Runs("--problem", "parabola", "--optimizers", "GradientDescent", "--set", "learning_rate=30", "--json")[0];
        Assert.Equal("diverged", run.GetProperty("end").GetString());
        Assert.StartsWith("diverged: a value was no longer finite after step ", run.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.False(run.GetProperty("reached").GetBoolean());
    }

    [Fact]
    public void A_table_of_data_is_fitted_with_an_intercept()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("data.csv", "x,y\n0,1\n1,3\n2,5\n3,7\n");
        JsonElement run = Runs("--problem", path, "--optimizers", "GradientDescent", "--set", "learning_rate=0.1", "--stop", "gradient=1e-6", "--json")[0];
        Assert.Equal(2, run.GetProperty("theta")[0].GetDouble(), 1e-4);
        Assert.Equal(1, run.GetProperty("theta")[1].GetDouble(), 1e-4);
    }

    private static JsonElement[] Runs(params string[] args) => [.. Optgen.Run(args).Json.GetProperty("runs").EnumerateArray()];

    private static string Theta(JsonElement run) => run.GetProperty("theta").GetRawText();
}
