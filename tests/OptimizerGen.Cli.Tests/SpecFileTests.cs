namespace OptimizerGen.Cli.Tests;

public sealed class SpecFileTests
{
    private const string Halving = """
        optimizer: Halving
        summary: Halves the parameters, whatever the gradient.
        update: theta *= 0.5
        """;

    [Fact]
    public void A_spec_is_compiled_on_the_spot()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("halving.optimizer.yaml", Halving);
        var run = Optgen.Run("--problem", "parabola", "--optimizers", path, "--steps", "2", "--json").Json.GetProperty("runs")[0];
        Assert.Equal("Halving", run.GetProperty("optimizer").GetString());
        Assert.Equal(0.7 / 4, run.GetProperty("theta")[0].GetDouble());
    }

    [Fact]
    public void A_spec_may_extend_the_catalogue_and_its_neighbours()
    {
        using var folder = new ScratchFolder();
        folder.Write("mild.optimizer.yaml", "optimizer: Mild\nextends: GradientDescent\nhyperparameters: { learning_rate: 0.25 }\n");
        string path = folder.Write("milder.optimizer.yaml", "optimizer: Milder\nextends: Mild\nupdate:\n  - inherited\n  - theta *= 1\n");
        var run = Optgen.Run("--problem", "parabola", "--optimizers", path, "--steps", "1", "--json").Json.GetProperty("runs")[0];
        Assert.Equal(0.35, run.GetProperty("theta")[0].GetDouble(), 15);
    }

    [Fact]
    public void A_mistake_is_printed_where_it_is()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("broken.optimizer.yaml", "optimizer: Broken\nupdate: theta -= rate * grad\n");
        Assert.StartsWith($"{path}(2,18): error ", Optgen.Refusal("--optimizers", path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_is_no_optimizer()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("slow.schedule.yaml", "schedule: Slow\nvalue: initial / t\n");
        Assert.Contains("is a schedule, not an optimizer", Optgen.Refusal("--optimizers", path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyperparameter_without_default_must_be_set()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("bare.optimizer.yaml", "optimizer: Bare\nhyperparameters:\n  rate: { range: \"[0, inf)\" }\nupdate: theta -= rate * grad\n");
        Assert.Equal("Bare needs a value for rate; give it with --set rate=VALUE.", Optgen.Refusal("--problem", "parabola", "--optimizers", path));
        Assert.Equal(0, Optgen.Run("--problem", "parabola", "--optimizers", path, "--set", "rate=0.1").ExitCode);
    }

    [Fact]
    public void An_input_that_a_race_cannot_compute_is_refused()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("newton.optimizer.yaml", "optimizer: Newton\ninputs: { hessian: element }\nupdate: theta -= grad / hessian\n");
        Assert.Contains("needs the input 'hessian'", Optgen.Refusal("--problem", "parabola", "--optimizers", path), StringComparison.Ordinal);
    }

    [Fact]
    public void The_loss_is_an_input_that_a_race_computes()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("polyak.optimizer.yaml", "optimizer: Polyak\ninputs: { loss: scalar }\nupdate: theta -= loss * grad\n");
        var run = Optgen.Run("--problem", "parabola", "--optimizers", path, "--steps", "1", "--json").Json.GetProperty("runs")[0];
        Assert.Equal(0.7 - (0.49 * 1.4), run.GetProperty("theta")[0].GetDouble(), 15);
    }
}
