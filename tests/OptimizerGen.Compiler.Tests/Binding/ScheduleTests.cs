using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>A schedule that is called is written out where it is called.</summary>
public sealed class ScheduleTests
{
    [Theory]
    [InlineData("initial / (1 + step)", "(initial / (1 + (t - 1)))")]
    [InlineData("initial * 0.5^epoch", "(initial * power(0.5, epoch))")]
    [InlineData("Linear()", "(initial * (0.5 + ((0.5 * (t - 1)) / 10)))")]
    [InlineData("Linear(start = 0)", "(initial * (0 + ((t - 1) / 10)))")]
    [InlineData("Linear(start = 0, N = 4)", "(initial * (0 + ((t - 1) / 4)))")]
    [InlineData("Linear(start = 0, total = 2 * epoch)", "(initial * (0 + ((t - 1) / (2 * epoch))))")]
    [InlineData("Linear(start = 0, step = epoch)", "(initial * (0 + (epoch / 10)))")]
    [InlineData("Linear(start = 0, t = epoch)", "(initial * (0 + ((epoch - 1) / 10)))")]
    [InlineData("Linear(start = 0, initial = 3)", "(3 * (0 + ((t - 1) / 10)))")]
    [InlineData("where(step < 10, Linear(), Cosine(step = step - 10, period = 190))",
        "where(((t - 1) < 10), (initial * (0.5 + ((0.5 * (t - 1)) / 10))), ((initial * (1 + cos(((3.141592653589793 * ((t - 1) - 10)) / 190)))) / 2))")]
    [InlineData("Twice(step = 7)", "(initial * 0.8)")]
    public void A_value_is_an_expression_of_the_step(string value, string expected)
    {
        string[] library = [.. NamedSpecs.All, "schedule: Twice\nvalue: Linear(start = 0, step = step + 1)"];
        var bound = (BoundSchedule)Compilation.Bind($"schedule: Rule\nvalue: {value}", library);
        Assert.Equal($"value = {expected}", Compilation.Print(bound.Value));
    }

    [Fact]
    public void A_default_of_a_called_schedule_may_follow_its_arguments()
    {
        const string Called = "schedule: Warm\nhyperparameters: { low: 0.1, high: { default: 2 * low } }\nvalue: initial * high";
        var bound = (BoundSchedule)Compilation.Bind("schedule: Rule\nvalue: Warm(low = 3)", Called);
        Assert.Equal("value = (initial * 6)", Compilation.Print(bound.Value));
    }

    [Fact]
    public void A_named_expression_serves_in_a_schedule()
    {
        var bound = (BoundSchedule)Compilation.Bind(
            "schedule: Rule\nhyperparameters: { total: 10 }\nlet: { progress: step / total, left: 1 - progress }\nvalue: initial * left");
        Assert.Equal("value = (initial * (1 - ((t - 1) / total)))", Compilation.Print(bound.Value));
        Assert.Equal("OPT1001", Assert.Single(Compilation.Compile("schedule: Rule\nlet: { p: nonsense * 2 }\nvalue: initial").Diagnostics).Id);
    }

    [Fact]
    public void A_schedule_in_its_own_argument_does_not_call_itself()
    {
        var bound = (BoundSchedule)Compilation.Bind(
            "schedule: Quarter\nvalue: Half(initial = Half())", "schedule: Half\nhyperparameters: { by: 2 }\nvalue: initial / by");
        Assert.Equal("value = ((initial / 2) / 2)", Compilation.Print(bound.Value));
    }

    [Fact]
    public void A_mistake_in_a_called_schedule_is_told_at_each_call_of_ones_own()
    {
        IReadOnlyList<SpecDiagnostic> found = Compilation.Compile("schedule: Rule\nvalue: Mistaken() + Mistaken()", NamedSpecs.All).Diagnostics;
        Assert.Equal([7, 20], found.Select(mistake => mistake.Start.Character));
    }

    [Fact]
    public void An_optimizer_puts_schedules_in_force()
    {
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Rule\nhyperparameters: { a: 1, b: 1, c: 1 }\nupdate: theta -= a * b * c * grad\n"
            + "schedules: { c: Linear, a: Cosine(period = 5) }", NamedSpecs.All);
        Assert.Equal([0, 2], rule.Schedules.Keys.Order());
        Assert.Equal("value = (initial * (0.5 + ((0.5 * (t - 1)) / 10)))", Compilation.Print(rule.Schedules[2]));
    }

    [Fact]
    public void A_schedules_own_hyperparameters_stay_what_the_caller_sets()
    {
        var bound = (BoundSchedule)Compilation.Bind(NamedSpecs.Linear);
        Assert.Equal("value = (initial * (start + (((1 - start) * (t - 1)) / total)))", Compilation.Print(bound.Value));
    }

    [Fact]
    public void A_circle_of_two_is_named_at_the_call_that_enters_it() => Assert.Equal(
        "What is inherited from 'Ring' does not work in 'Rule': The schedule 'Ring' calls itself: Ring → Round → Ring.",
        Assert.Single(Compilation.Compile("schedule: Rule\nvalue: Ring()", NamedSpecs.All).Diagnostics).Message);
}
