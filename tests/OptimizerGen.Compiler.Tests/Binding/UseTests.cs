using OptimizerGen.Compiler.Binding;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Whole rules that run side by side in one, each on parameters and a gradient of its own.</summary>
public sealed class UseTests
{
    private const string Momentum = """
        optimizer: Momentum
        hyperparameters: { rate: { symbol: α, default: 0.1 } }
        gradient: grad + 0.5 * theta
        state: { velocity: 0, start: theta }
        let: { direction: velocity + start }
        update:
          - velocity = 0.9 * velocity + g
          - theta -= α * direction
        after: theta += 0.25 * (theta - previous(theta))
        """;

    private const string Sign = "optimizer: SignStep\nhyperparameters: { rate: 0.01 }\nupdate: theta -= rate * sign(grad)";

    private const string Half = "transform: Half\nhyperparameters: { share: 0.5 }\nlet: { direction: inherited * share }";

    /// <summary>The direction of one, the length of the other.</summary>
    [Fact]
    public void Steps_of_two_rules_make_one()
    {
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Grafted\nuse: { a: Momentum, b: SignStep }\nupdate: theta += norm(a.step) / norm(b.step) * b.step", Momentum, Sign);

        Assert.Equal(["a_rate", "b_rate"], rule.Hyperparameters.Select(symbol => symbol.Name));
        Assert.Equal(["a_velocity", "a_start"], rule.States.Select(state => state.Name));
        const string ByHand = """
            optimizer: Grafted
            hyperparameters: { a_rate: 0.1, b_rate: 0.01 }
            state: { a_velocity: 0, a_start: theta }
            update:
              - a_velocity = 0.9 * a_velocity + (grad + 0.5 * theta)
              - moved = theta - a_rate * (a_velocity + a_start)
              - moved = moved + 0.25 * (moved - theta)
              - a = moved - theta
              - b = theta - b_rate * sign(grad) - theta
              - theta += norm(a) / norm(b) * b
            """;
        Assert.Equal(Compilation.Kernel(ByHand), Compilation.Print(rule.Update));
        Assert.Equal("theta", rule.States[1].InitialText);
    }

    /// <summary>A rule's own gradient section goes before those of the rules that it uses, and its names stay its own.</summary>
    [Fact]
    public void A_rule_that_uses_others_is_a_rule_like_any()
    {
        const string Spec = """
            optimizer: Mixed
            hyperparameters: { learning_rate: 1, share: { default: 0.5 } }
            gradient: grad * 2
            state: { velocity: 0 }
            use: { sign: SignStep }
            let: { direction: -sign.step }
            moments: { m: { of: sign.step, decay: share } }
            update:
              - velocity += sign.step
              - theta -= learning_rate * direction
            with: Half
            """;
        const string ByHand = """
            optimizer: Mixed
            hyperparameters: { learning_rate: 1, share: 0.5, half_share: 0.5, sign_rate: 0.01 }
            gradient: grad * 2
            state: { velocity: 0, m: 0 }
            update:
              - s = theta - sign_rate * sign(grad) - theta
              - m = share * m + (1 - share) * s
              - velocity += s
              - theta -= learning_rate * (-s * half_share)
            """;
        BoundOptimizer rule = Compilation.Optimizer(Spec, Sign, Half);

        Assert.Equal(["learning_rate", "share", "half_share", "sign_rate"], rule.Hyperparameters.Select(symbol => symbol.Name));
        Assert.Equal(Lines(Compilation.Kernel(ByHand)), Lines(Compilation.Print(rule.Update)));
    }

    [Fact]
    public void A_rule_may_be_used_twice_with_arguments_and_with_transforms()
    {
        const string Halved = "optimizer: Halved\nextends: SignStep\nlet: { direction: sign(grad) }\nupdate: theta -= rate * direction\nwith: Half";
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Twice\nhyperparameters: { fast: 0.5 }\nuse: { a: Halved, b: { Halved: { rate: fast / 2 } } }\nupdate: theta += a.step + b.step", Sign, Half, Halved);

        Assert.Equal(["fast", "a_rate", "a_share", "b_rate", "b_share"], rule.Hyperparameters.Select(symbol => symbol.Name));
        Assert.Equal("fast / 2", rule.Hyperparameters[3].DefaultText);
    }

    /// <summary>The transforms of a rule that is used are part of it: an argument names what its class has.</summary>
    [Fact]
    public void Arguments_reach_the_transforms_of_a_rule_that_is_used()
    {
        const string Halved = "optimizer: Halved\nextends: SignStep\nlet: { direction: sign(grad) }\nupdate: theta -= rate * direction\nwith: [ { Half: { share: rate } } ]";
        BoundOptimizer plain = Compilation.Optimizer("optimizer: Plain\nuse: { a: Halved }\nupdate: theta += a.step", Sign, Half, Halved);
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: Given\nhyperparameters: { rate: 0.25 }\nuse: { a: { Halved: { share: rate } } }\nupdate: theta += rate * a.step", Sign, Half, Halved);

        Assert.Equal([("a_rate", "0.01"), ("a_share", "a_rate")], plain.Hyperparameters.Select(symbol => (symbol.Name, symbol.DefaultText)));
        Assert.Equal([("rate", "0.25"), ("a_rate", "0.01"), ("a_share", "rate")], rule.Hyperparameters.Select(symbol => (symbol.Name, symbol.DefaultText)));
        Assert.Equal(("rate", 0), (rule.Hyperparameters[2].Default!.Name, rule.Hyperparameters[2].Default!.Index));
    }

    /// <summary>Whoever extends a rule that uses others changes a hyperparameter of its class, wherever the class has it from.</summary>
    [Fact]
    public void A_hyperparameter_of_a_rule_that_is_used_is_changed_by_its_name_in_the_class()
    {
        const string Grafted = "optimizer: Grafted\nuse: { a: Momentum, b: { SignStep: { rate: 0.5 } } }\nupdate: theta += a.step + b.step";
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: A\nextends: Grafted\nhyperparameters: { b_rate: { range: '[0, 2]' }, a_rate: { default: 0.2 } }", Momentum, Sign, Grafted);

        Assert.Equal([("a_rate", "0.2"), ("b_rate", "0.5")], rule.Hyperparameters.Select(symbol => (symbol.Name, symbol.DefaultText)));
        Assert.Equal("α", rule.Hyperparameters[0].Letter);
        Assert.Equal(2, rule.Hyperparameters[1].Range.Upper);
    }

    [Fact]
    public void The_formula_shows_each_by_itself() => Assert.Equal(
        ["b.step = the step of SignStep:", "  theta -= b_rate * sign(grad)", "theta += 2 * b.step"],
        Compilation.Optimizer("optimizer: A\nuse: { b: SignStep }\nupdate: theta += 2 * b.step", Sign).Description.Formula);

    private static string[] Lines(string text) => [.. text.Split('\n').Order(StringComparer.Ordinal)];
}
