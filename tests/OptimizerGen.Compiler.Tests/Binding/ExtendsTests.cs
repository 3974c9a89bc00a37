using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>A spec that extends another says only what is different.</summary>
public sealed class ExtendsTests
{
    private const string Step = "theta = (theta - (learning_rate * (((momentum * velocity) + grad) + grad)))";
    private const string Velocity = "velocity = ((momentum * velocity) + grad)";

    [Theory]
    [InlineData("summary: The same.", $"{Velocity}\n{Step}")]
    [InlineData("update: [ theta *= 0.5, inherited ]",
        $"{Velocity}\ntheta = ((theta * 0.5) - (learning_rate * (((momentum * velocity) + grad) + grad)))")]
    [InlineData("update: [ inherited, inherited ]",
        $"{Velocity}\ntheta = ((theta - (learning_rate * (((momentum * velocity) + grad) + grad))) - (learning_rate * (((momentum * velocity) + grad) + grad)))")]
    [InlineData("let: { direction: inherited / 2 }", $"{Velocity}\ntheta = (theta - (learning_rate * ((((momentum * velocity) + grad) + grad) / 2)))")]
    [InlineData("moments: { velocity: { of: sign(grad) } }",
        "velocity = ((momentum * velocity) + sign(grad))\ntheta = (theta - (learning_rate * (((momentum * velocity) + sign(grad)) + grad)))")]
    [InlineData("moments: { velocity: none }\nhyperparameters: { momentum: none }\nlet: { direction: grad }", "theta = (theta - (learning_rate * grad))")]
    [InlineData("gradient: -grad\nupdate: theta -= α * g",
        "velocity = ((momentum * velocity) + -grad)\ntheta = (theta - (learning_rate * -grad))")]
    public void What_is_not_said_again_stays(string sections, string kernel) =>
        Assert.Equal(kernel, Compilation.Kernel($"optimizer: Rule\nextends: Heavy\n{sections}", NamedSpecs.All));

    [Fact]
    public void An_entry_named_again_replaces_the_attributes_it_names_and_keeps_its_place()
    {
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Rule\nextends: Heavy\nhyperparameters: { extra: 1, learning_rate: 0.5 }\nupdate: theta -= α * extra * direction", NamedSpecs.All);
        Assert.Equal(["learning_rate", "momentum", "extra"], rule.Hyperparameters.Select(symbol => symbol.Name));
        HyperparameterSymbol rate = rule.Hyperparameters[0];
        Assert.Equal(("α", 0.5, 0.0, "Length of a step."), (rate.Letter, rate.Default!.Constant, rate.Range.Lower, rate.Summary));
    }

    [Fact]
    public void Inherited_expressions_nest_three_levels_deep()
    {
        string[] library =
        [
            .. NamedSpecs.All,
            "optimizer: Second\nextends: Heavy\nlet: { direction: 2 * inherited }\nupdate: [ theta *= 0.9, inherited ]",
        ];
        Assert.Equal(
            $"{Velocity}\ntheta = (((theta * 0.8) * 0.9) - (learning_rate * ((2 * (((momentum * velocity) + grad) + grad)) + 1)))",
            Compilation.Kernel("optimizer: Third\nextends: Second\nlet: { direction: inherited + 1 }\nupdate: [ theta *= 0.8, inherited ]", library));
    }

    [Fact]
    public void A_base_of_the_catalogue_is_found() => Assert.Contains(
        "weight_decay", Compilation.Kernel("optimizer: Rule\nextends: AdamW\nhyperparameters: { weight_decay: 0.5 }", Compilation.Catalogue), StringComparison.Ordinal);

    [Fact]
    public void Texts_are_inherited_unless_they_are_written_again()
    {
        const string Base = "optimizer: First\nsummary: Old.\nremarks: Kept.\nupdate: theta -= grad";
        BoundSpec rule = Compilation.Bind("optimizer: Second\nextends: First\nsummary: New.", Base);
        Assert.Equal(("New.", "Kept."), (rule.Description.Summary, rule.Description.Remarks));
    }

    [Fact]
    public void Advice_is_given_for_a_specs_own_entries_only()
    {
        const string Base = "optimizer: First\nhyperparameters: { idle: 1 }\nstate: { dead: 0 }\nupdate: theta -= grad";
        SpecDiagnostic advice = Assert.Single(Compilation.Compile("optimizer: Second\nextends: First\nhyperparameters: { own: 1 }", Base).Diagnostics);
        Assert.Equal("The hyperparameter 'own' is never used; remove it, or use it in the rule.", advice.Message);
    }

    [Fact]
    public void A_schedule_can_extend_another()
    {
        var bound = (BoundSchedule)Compilation.Bind("schedule: Rule\nextends: Linear\nhyperparameters: { start: 0 }", NamedSpecs.All);
        Assert.Equal("value = (initial * (start + (((1 - start) * (t - 1)) / total)))", Compilation.Print(bound.Value));
        Assert.Equal(0, bound.Hyperparameters[1].Default!.Constant);
    }

    [Fact]
    public void The_same_mistake_is_named_in_every_spec_that_inherits_it()
    {
        SpecDiagnostic mistake = Assert.Single(Compilation.Compile("optimizer: Rule\nextends: Wrong", NamedSpecs.All).Diagnostics);
        Assert.Equal((1, 9), (mistake.Start.Line, mistake.Start.Character));
        Assert.Equal("What is inherited from 'Wrong' does not work in 'Rule': 'gradient' is not known here. Did you mean 'grad'?", mistake.Message);
    }
}
