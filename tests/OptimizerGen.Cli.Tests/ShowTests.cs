using System.Text.RegularExpressions;
using OptimizerGen.Optimizers;

namespace OptimizerGen.Cli.Tests;

public sealed class ShowTests
{
    public static TheoryData<string> Names =>
        [.. OptimizerCatalogue.Optimizers.Select(optimizer => optimizer.Name), .. OptimizerCatalogue.Schedules.Select(schedule => schedule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_in_the_catalogue_can_be_shown_in_every_form(string name)
    {
        OptimizerDescription? optimizer = OptimizerCatalogue.Optimizers.FirstOrDefault(known => known.Name == name);
        IReadOnlyList<HyperparameterDescription> hyperparameters = optimizer?.Hyperparameters ?? OptimizerCatalogue.Schedules.First(known => known.Name == name).Hyperparameters;
        string Show(string form)
        {
            OptgenResult result = Optgen.Run("show", name, "--as", form);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.True(form == "code" || result.Output.Split('\n').All(line => line.Length < 250), $"A line of {name} as {form} is too long.");
            return result.Output;
        }

        string documentation = Show("documentation");
        Assert.StartsWith(name, documentation, StringComparison.Ordinal);
        Assert.All(hyperparameters.Select(known => known.Name).Concat(optimizer?.States.Select(state => state.Name) ?? []), known => Assert.Matches($@"(?m)^  {Regex.Escape(known)} ", documentation));
        Assert.Matches($@"(?m)^(optimizer|schedule): {name}$", Show("spec"));
        Assert.Contains($"public sealed partial class {name}{(optimizer is null ? " : global::OptimizerGen.Schedule" : "<T> : global::OptimizerGen.Optimizer<T>")}", Show("code"), StringComparison.Ordinal);
        Assert.Matches(optimizer is null ? "(?m)^  value ← " : "(?m)^  theta ← ", Show("kernel"));
    }

    [Fact]
    public void Documentation_tells_what_the_rule_is_and_costs()
    {
        string text = Optgen.Run("show", "adam").Output;
        Assert.StartsWith("Adam\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  theta -= learning_rate * direction\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  beta1          β₁  0.9    [0, 1)    Weight of the past", text, StringComparison.Ordinal);
        Assert.Contains("\n  m  a value for each element  from 0  a moving average of grad\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  28 bytes in float, 56 bytes in double: 4 reads and 3 writes\n  1 division, 1 square root\n  1 loop over the elements, or as written, where numbers are too small or too large for that\n", text, StringComparison.Ordinal);
        Assert.Contains("arXiv:1412.6980", text, StringComparison.Ordinal);
        Assert.Contains("\nRows that alone have a gradient\n  StepRows moves rows that alone have a gradient; what a row missed of m and v it catches up with", text, StringComparison.Ordinal);
        Assert.Contains("\n  StepRows is refused, since it reduces whole tensors to a number.\n", Optgen.Run("show", "Lamb").Output, StringComparison.Ordinal);
        Assert.StartsWith("AdamW, built on Adam\n", Optgen.Run("show", "AdamW").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_condition_holds_stands_further_in() => Assert.Contains(
        "\n  if t % period == 0:\n    slow += mix * (theta - slow)\n    theta = slow\n", Optgen.Run("show", "LookaheadAdam").Output, StringComparison.Ordinal);

    [Fact]
    public void The_kernel_is_shown_as_bound_and_as_lowered()
    {
        string text = Optgen.Run("show", "Lamb", "--as", "kernel").Output;
        Assert.Contains("Update, as bound\n  next_m = (beta1 * m) + ((1 - beta1) * grad)\n", text, StringComparison.Ordinal);
        Assert.Contains("    pass 1 of 2\n      loads: theta, grad, m, v\n", text, StringComparison.Ordinal);
        Assert.Contains("      reductions: n6, n7\n", text, StringComparison.Ordinal);
        Assert.Contains("      loads: theta, m as next_m, v as next_v\n", text, StringComparison.Ordinal);
        Assert.Contains("7 reads, 3 writes, 40 bytes in float, 80 in double; 2 divisions, 2 square roots\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void States_in_bfloat16_are_told_and_counted()
    {
        string kernel = Optgen.Run("show", "AdamBFloat16", "--as", "kernel").Output;
        Assert.Contains("      loads: theta, grad, m (bfloat16, stochastic), v (bfloat16, stochastic)\n", kernel, StringComparison.Ordinal);
        Assert.Contains("      m ← next_m\n", kernel, StringComparison.Ordinal);
        Assert.Contains("      stores: m (bfloat16, stochastic), v (bfloat16, stochastic), theta\n", kernel, StringComparison.Ordinal);
        Assert.Contains("4 reads, 3 writes, 20 bytes in float, 56 in double; 1 division, 1 square root\n", kernel, StringComparison.Ordinal);
        string text = Optgen.Run("show", "AdamBFloat16").Output;
        Assert.Contains("\n  m  a value for each element (bfloat16, stochastic)  from 0  a moving average of grad\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_and_their_variants_are_told()
    {
        string text = Optgen.Run("show", "SgdPyTorch", "--as", "kernel").Output;
        Assert.Contains("  condition 2: nesterov != 0\n  variant 1 of 3, when condition 1 does not hold\n", text, StringComparison.Ordinal);
        Assert.Contains("  variant 2 of 3, when condition 1 holds and condition 2 does not hold\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Initial_values_gradient_points_and_views_are_kernels_too()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("lagging.optimizer.yaml", "optimizer: Lagging\nstate: { slow: theta }\nviews: { middle: (theta + slow) / 2 }\ngradient_at: slow\nupdate:\n  - theta -= 0.1 * grad\n  - slow = theta\n");
        string text = Optgen.Run("show", path, "--as", "kernel").Output;
        Assert.Contains("\nInitial values, as bound\n  slow ← theta\n", text, StringComparison.Ordinal);
        Assert.Contains("\nGradient point, as bound\n  output ← slow\n", text, StringComparison.Ordinal);
        Assert.Contains("\nView middle, as bound\n  output ← (theta + slow) / 2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_doubles_at_every_step_is_listed_in_as_many_lines()
    {
        using var folder = new ScratchFolder();
        string steps = string.Concat(Enumerable.Range(0, 60).Select(_ => "  - x = x * x + grad\n"));
        string path = folder.Write("deep.optimizer.yaml", $"optimizer: Deep\nupdate:\n  - x = grad\n{steps}  - theta -= x\n");
        string text = Optgen.Run("show", path, "--as", "kernel").Output;
        Assert.Contains("  theta ← theta - ((x59 * x59) + grad)\n", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1000, 10_000);
    }

    [Fact]
    public void A_long_chain_is_cut_into_lines()
    {
        using var folder = new ScratchFolder();
        string steps = string.Concat(Enumerable.Range(0, 900).Select(i => $"  - x = (x + theta) * {i + 2}.5\n"));
        string path = folder.Write("chain.optimizer.yaml", $"optimizer: Chain\nupdate:\n  - x = grad\n{steps}  - theta -= x\n");
        Assert.All(Optgen.Run("show", path, "--as", "kernel").Output.Split('\n'), line => Assert.InRange(line.Length, 0, 250));
    }

    [Fact]
    public void The_spec_and_the_code_are_whole()
    {
        Assert.Equal(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs/optimizers/lion.optimizer.yaml")), Optgen.Run("show", "Lion", "--as", "spec").Output);
        Assert.Contains("public sealed partial class Lion<T> : global::OptimizerGen.Optimizer<T>", Optgen.Run("show", "Lion", "--as", "code").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no optimizer, schedule or transform 'Adm' in the catalogue; did you mean 'Adam'?", "show", "Adm")]
    [InlineData("--as: nothing can be shown as 'kernl'; did you mean 'kernel'?", "show", "Adam", "--as", "kernl")]
    public void A_mistake_is_a_sentence(string sentence, params string[] args) => Assert.Equal(sentence, Optgen.Refusal(args));

    [Fact]
    public void A_spec_with_errors_shows_them_and_is_still_text()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("broken.optimizer.yaml", "optimizer: Broken\nupdate: theta -= rate * grad\n");
        Assert.StartsWith($"{path}(2,18): error OPT1001: ", Optgen.Refusal("show", path), StringComparison.Ordinal);
        Assert.Equal(0, Optgen.Run("show", path, "--as", "spec").ExitCode);
        Assert.StartsWith("SPEC: ", Optgen.Refusal("show", folder.PathOf("none.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transform_is_shown_and_has_no_code()
    {
        string text = Optgen.Run("show", "lookahead").Output;
        Assert.StartsWith("Lookahead, a transform for any rule\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  if t % period == 0:\n    slow += mix * (theta - slow)\n    theta = slow\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  period  k  5    whole, [1, inf)", text, StringComparison.Ordinal);
        Assert.Contains("\n  slow  a value for each element  from theta", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^transform: Lookahead$", Optgen.Run("show", "Lookahead", "--as", "spec").Output);
        Assert.Equal("'Lookahead' is a transform, which becomes no class by itself; show a rule that it is laid over.", Optgen.Refusal("show", "Lookahead", "--as", "code"));
        Assert.Equal("'Lookahead' is a transform, which has no kernels by itself; show a rule that it is laid over.", Optgen.Refusal("show", "Lookahead", "--as", "kernel"));
        Assert.StartsWith("LookaheadAdam, built on AdamPyTorch, with Lookahead\n", Optgen.Run("show", "LookaheadAdam").Output, StringComparison.Ordinal);
    }
}
