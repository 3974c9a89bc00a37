using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>What a transform makes of the rule that it is laid over.</summary>
public sealed class TransformTests
{
    private const string Rule = """
        optimizer: Base
        hyperparameters:
          learning_rate: 0.1
          decay: 0.9
        state: { slow: 0 }
        let: { direction: slow + grad }
        gradient: grad * 2
        update:
          - r = direction
          - slow = decay * slow + grad
          - theta -= learning_rate * r
        """;

    private const string Half = "transform: Half\nlet: { direction: inherited / 2 }";

    private const string Cut = """
        transform: Cut
        hyperparameters: { decay: 0.5 }
        state: { slow: theta }
        let: { direction: 'min(inherited, decay)' }
        after: |
          r = theta - previous(theta)
          slow += r
        """;

    [Theory]
    [InlineData("let: { direction: inherited / 2 }", "let: { direction: grad * 2 }\nupdate: theta -= direction", "theta - grad * 2 / 2")]
    [InlineData("gradient: grad + 1", "gradient: grad * 2\nupdate: theta -= grad", "theta - (grad + 1) * 2")]
    [InlineData("gradient: [ inherited, grad += 1 ]", "gradient: grad * 2\nupdate: theta -= grad", "theta - (grad * 2 + 1)")]
    [InlineData("update: [ theta *= 3, inherited ]", "update: theta -= grad", "theta * 3 - grad")]
    [InlineData("update: [ inherited, theta *= 3 ]", "update: theta -= grad", "(theta - grad) * 3")]
    [InlineData("update: [ inherited, inherited ]", "update: theta -= grad", "theta - grad - grad")]
    [InlineData("after: theta *= 3", "update: theta -= grad", "(theta - grad) * 3")]
    [InlineData("after: theta *= 3", "update: theta -= grad\nafter: theta += 1", "(theta - grad + 1) * 3")]
    [InlineData("after: [ theta *= 3, inherited ]", "update: theta -= grad\nafter: theta += 1", "(theta - grad) * 3 + 1")]
    [InlineData("let: { wide: sign(grad) }\nafter: theta -= wide", "let: { wide: 5 }\nupdate: theta -= wide * grad", "theta - 5 * grad - sign(grad)")]
    [InlineData("after: [ r = previous(theta), theta += r ]", "update: [ r = grad, theta -= r ]\nafter: theta -= r", "theta - grad - grad + theta")]
    public void It_stands_around_the_rules_own_section(string transform, string rule, string theta) =>
        Assert.Equal(Written(theta), Compilation.Kernel($"optimizer: A\n{rule}\nwith: Up", "transform: Up\n" + transform));

    [Fact]
    public void The_last_transform_is_the_outermost()
    {
        const string Up = "transform: Up\ngradient: grad + 1\nlet: { direction: inherited + 1 }\nupdate: [ theta += 1, inherited ]\nafter: theta += 1";
        const string Times = "transform: Times\ngradient: grad * 3\nlet: { direction: inherited * 3 }\nupdate: [ theta *= 3, inherited ]\nafter: theta *= 3";
        const string Plain = "optimizer: A\nlet: { direction: grad }\nupdate: theta -= direction\n";
        Assert.Equal(Written("(theta * 3 + 1 - (grad * 3 + 1 + 1) * 3 + 1) * 3"), Compilation.Kernel(Plain + "with: [ Up, Times ]", Up, Times));
        Assert.Equal(Written("((theta + 1) * 3 - ((grad + 1) * 3 * 3 + 1)) * 3 + 1"), Compilation.Kernel(Plain + "with: [ Times, Up ]", Up, Times));
    }

    /// <summary>The rule and the transform have a state and a hyperparameter of one name, and a temporary.</summary>
    [Fact]
    public void Each_layer_has_names_of_its_own()
    {
        BoundOptimizer rule = Compilation.Optimizer("optimizer: A\nextends: Base\nwith: Cut", Rule, Cut);

        Assert.Equal(["slow", "cut_slow"], rule.States.Select(state => state.Name));
        Assert.Equal(["learning_rate", "decay", "cut_decay"], rule.Hyperparameters.Select(symbol => symbol.Name));
        Assert.Equal("CutSlow", rule.States[1].Property);
        const string ByHand = """
            optimizer: A
            hyperparameters: { learning_rate: 0.1, decay: 0.9, cut_decay: 0.5 }
            state: { slow: 0, cut_slow: theta }
            update:
              - r = min(slow + grad * 2, cut_decay)
              - slow = decay * slow + grad * 2
              - theta -= learning_rate * r
              - cut_slow += theta - previous(theta)
            """;
        Assert.Equal(Compilation.Kernel(ByHand), Compilation.Print(rule.Update));
    }

    [Fact]
    public void A_name_that_the_rule_does_not_have_stays_as_it_is()
    {
        BoundOptimizer rule = Compilation.Optimizer("optimizer: A\nlet: { direction: grad }\nupdate: theta -= direction\nwith: Cut", Cut);

        Assert.Equal(["decay"], rule.Hyperparameters.Select(symbol => symbol.Name));
        Assert.Equal(["slow"], rule.States.Select(state => state.Name));
    }

    [Theory]
    [InlineData("with: [ { Cut: { decay: 0.25 } } ]", "0.25")]
    [InlineData("with: [ { Cut: { decay: decay^2 } } ]", "decay^2")]
    [InlineData("with:\n  - Cut: { decay: learning_rate }", "learning_rate")]
    public void An_argument_is_a_default_in_the_rules_names(string with, string text)
    {
        HyperparameterSymbol decay = Compilation.Optimizer($"optimizer: A\nextends: Base\n{with}", Rule, Cut).Hyperparameters[2];

        Assert.Equal(("cut_decay", text), (decay.Name, decay.DefaultText));
    }

    private const string Laid = "optimizer: Laid\nextends: Base\nwith: [ { Cut: { decay: 0.75 } }, Half ]";

    /// <summary>Whoever extends a rule with transforms changes a hyperparameter of its class, wherever the class has it from.</summary>
    [Theory]
    [InlineData("cut_decay: 0.25", "0.25")]
    [InlineData("cut_decay: { default: decay^2 }", "decay^2")]
    [InlineData("cut_decay: { default: 'max(decay, learning_rate)' }", "max(decay, learning_rate)")]
    [InlineData("cut_decay: { range: '[0, 1)' }", "0.75")]
    public void A_hyperparameter_of_a_transform_is_changed_by_its_name_in_the_class(string entry, string text)
    {
        CompiledSpec compiled = Compilation.Compile($"optimizer: A\nextends: Laid\nhyperparameters: {{ {entry} }}", Rule, Cut, Half, Laid);
        BoundOptimizer rule = Compilation.Optimizer($"optimizer: A\nextends: Laid\nhyperparameters: {{ {entry} }}", Rule, Cut, Half, Laid);

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal(["learning_rate", "decay", "cut_decay"], rule.Hyperparameters.Select(symbol => symbol.Name));
        Assert.Equal(text, rule.Hyperparameters[2].DefaultText);
    }

    [Theory]
    [InlineData("", "decay")]
    [InlineData("with: [ inherited, Half ]", "decay")]
    [InlineData("hyperparameters: { decay: { default: 0.125, summary: Now. } }", "0.125")]
    [InlineData("hyperparameters: { decay: { range: '[0, 1)' } }", "decay")]
    public void What_was_changed_is_inherited_in_turn(string more, string text)
    {
        const string Single = "optimizer: Single\nhyperparameters: { learning_rate: 0.1 }\nlet: { direction: grad }\nupdate: theta -= learning_rate * direction\nwith: Cut";
        const string Changed = "optimizer: Changed\nextends: Single\nhyperparameters: { decay: { default: learning_rate } }";
        HyperparameterSymbol decay = Compilation.Optimizer($"optimizer: A\nextends: Changed\n{more}", Cut, Half, Single, Changed).Hyperparameters[1];

        Assert.Equal(("decay", text == "decay" ? "learning_rate" : text), (decay.Name, decay.DefaultText));
        Assert.Equal(more.Contains("summary", StringComparison.Ordinal) ? "Now." : null, decay.Summary);
        Assert.Equal(more.Contains("range", StringComparison.Ordinal) ? 1 : double.PositiveInfinity, decay.Range.Upper);
    }

    /// <summary>A transform that the spec lays on itself gets arguments; what it names under hyperparameters is the rule's own.</summary>
    [Fact]
    public void A_hyperparameter_that_only_the_transform_has_use_for_is_told_where_to_set_it()
    {
        SpecDiagnostic found = Assert.Single(Compilation.Compile(
            "optimizer: A\nlet: { direction: grad }\nupdate: theta -= direction\nhyperparameters: { decay: 0.25 }\nwith: Cut", Cut).Diagnostics);

        Assert.Equal("OPT3003", found.Id);
        Assert.EndsWith(" That of the transform 'Cut' is set by an argument: with: [ { Cut: { decay: … } } ].", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyperparameter_of_a_transform_cannot_be_removed()
    {
        SpecDiagnostic found = Assert.Single(Compilation.Compile("optimizer: A\nextends: Laid\nhyperparameters: { cut_decay: none }", Rule, Cut, Half, Laid).Diagnostics);

        Assert.Equal("OPT1013", found.Id);
        Assert.EndsWith(" It belongs to 'Cut': give it another default, or leave 'Cut' out.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_of_a_transforms_hyperparameter_is_named_as_in_the_class()
    {
        const string Halving = "schedule: Halving\nvalue: initial / 2";
        const string Falling = "schedule: Falling\nvalue: initial / t";
        const string Fading = "transform: Fading\nextends: Cut\nschedules: { decay: Falling }";
        BoundOptimizer own = Compilation.Optimizer("optimizer: A\nextends: Base\nwith: Cut\nschedules: { cut_decay: Halving }", Rule, Cut, Halving);
        BoundOptimizer instead = Compilation.Optimizer("optimizer: A\nextends: Base\nwith: Fading\nschedules: { fading_decay: Halving }", Rule, Cut, Fading, Halving, Falling);

        Assert.Equal(Compilation.Print(own.Schedules[2]), Compilation.Print(Assert.Single(instead.Schedules).Value));
        Assert.Equal(2, Assert.Single(own.Schedules).Key);
    }

    [Theory]
    [InlineData("", "theta - grad / 2")]
    [InlineData("with: []", "theta - grad")]
    [InlineData("with: [ inherited, Third ]", "theta - grad / 2 / 3")]
    [InlineData("with: [ Third, inherited ]", "theta - grad / 3 / 2")]
    [InlineData("with: Third", "theta - grad / 3")]
    public void Transforms_are_inherited_like_statements(string with, string theta)
    {
        const string Halved = "optimizer: Halved\nlet: { direction: grad }\nwith: Half\nupdate: theta -= direction";
        Assert.Equal(
            Written(theta),
            Compilation.Kernel($"optimizer: A\nextends: Halved\n{with}\n", Half, Halved, "transform: Third\nlet: { direction: inherited / 3 }"));
    }

    /// <summary>In a rule by itself such an expression is refused, since its author may have meant either.</summary>
    [Fact]
    public void What_it_makes_of_an_expression_may_read_theta() => Assert.Equal(
        Written("theta - grad * norm(theta)"),
        Compilation.Kernel("optimizer: A\nlet: { direction: grad }\nupdate: theta -= direction\nwith: Up", "transform: Up\nlet: { direction: inherited * norm(theta) }"));

    /// <summary>Each transform of the catalogue is right by itself.</summary>
    [Fact]
    public void Those_of_the_catalogue_have_no_mistakes()
    {
        string[] transforms = [.. Compilation.Catalogue.Where(spec => spec.StartsWith("transform:", StringComparison.Ordinal))];

        Assert.NotEmpty(transforms);
        Assert.All(transforms, spec => Assert.Empty(Compilation.Compile(spec, Compilation.Catalogue).Diagnostics));
    }

    [Fact]
    public void A_transform_can_be_built_on_another()
    {
        const string More = "transform: More\nextends: Half\nlet: { direction: inherited + 1 }\nafter: theta += 1";
        Assert.Equal(
            Written("theta - (grad / 2 + 1) + 1"),
            Compilation.Kernel("optimizer: A\nlet: { direction: grad }\nupdate: theta -= direction\nwith: More", Half, More));
    }

    [Theory]
    [InlineData("theta - 0.5 * velocity", "theta - 0.5 * velocity + 1")]
    [InlineData(null, "theta + 1")]
    public void A_point_is_moved_on_from_the_rules(string? point, string moved)
    {
        string own = point is null ? "" : $"gradient_at: {point}\n";
        BoundOptimizer rule = Compilation.Optimizer(
            $"optimizer: A\n{own}state: {{ velocity: 0 }}\nupdate: [ velocity += grad, theta -= velocity ]\nwith: On",
            "transform: On\ngradient_at: inherited + 1");

        BoundOptimizer written = Compilation.Optimizer(
            $"optimizer: A\ngradient_at: {moved}\nstate: {{ velocity: 0 }}\nupdate: [ velocity += grad, theta -= velocity ]");
        Assert.Equal(Compilation.Print(written.GradientPoint!), Compilation.Print(rule.GradientPoint!));
    }

    [Fact]
    public void Its_moments_follow_the_rules()
    {
        const string Slow = "transform: Slow\nmoments: { m: { of: direction, decay: 0.5 } }\nviews: { calm: m }\nafter: theta -= m_hat";
        BoundOptimizer rule = Compilation.Optimizer(
            "optimizer: A\nmoments: { m: { of: grad, decay: 0.9 } }\nlet: { direction: m_hat }\nupdate: theta -= direction\nwith: Slow", Slow);

        Assert.Equal(["m", "slow_m"], rule.States.Select(state => state.Name));
        BoundOptimizer written = Compilation.Optimizer(
            "optimizer: A\nmoments: { m: { of: grad, decay: 0.9 }, slow_m: { of: m_hat, decay: 0.5 } }\nupdate: [ theta -= m_hat, theta -= slow_m_hat ]\nviews: { calm: slow_m }");
        Assert.Equal(Compilation.Print(written.Update), Compilation.Print(rule.Update));
        Assert.Equal(Compilation.Print(written.Views.Single().Kernel), Compilation.Print(rule.Views.Single().Kernel));
    }

    [Fact]
    public void The_formula_shows_what_becomes_of_an_expression_in_the_classs_names()
    {
        BoundOptimizer rule = Compilation.Optimizer("optimizer: A\nextends: Base\nwith: [ Cut, Half ]", Rule, Cut, Half);

        Assert.Equal(
            [
                "grad = grad * 2", "direction = slow + grad", "direction = min(direction, cut_decay)", "direction = direction / 2", "r = direction",
                "slow = decay * slow + grad", "theta -= learning_rate * r", "r = theta - previous(theta)", "cut_slow += r",
            ],
            rule.Description.Formula);
        Assert.Equal(["Cut", "Half"], rule.Description.Transforms);
    }

    /// <summary>In the place of the word stands the rule's point, also where the class documents what it keeps.</summary>
    [Theory]
    [InlineData("", "theta", "theta + 2 * first")]
    [InlineData("gradient_at: theta - decay\n", "theta - decay", "(theta - decay) + 2 * first")]
    [InlineData("gradient_at: { first: theta, grad: theta - first }\n", "theta - first", "(theta - first) + 2 * up_first")]
    public void The_formula_shows_the_points_where_they_are(string own, string first, string last)
    {
        const string Up = "transform: Up\ngradient_at: { first: inherited, grad: inherited + 2 * first }\nafter: theta -= 1";
        BoundOptimizer rule = Compilation.Optimizer($"optimizer: A\nextends: Base\n{own}with: Up", Rule, Up);
        string name = own.Contains("first", StringComparison.Ordinal) ? "up_first" : "first";

        Assert.Equal([$"{name} at: {first}", $"gradient at: {last}"], rule.Description.Formula.Where(line => line.Contains(" at: ", StringComparison.Ordinal)).TakeLast(2));
        Assert.Equal($"the step's gradient at {first}", rule.States.Single(state => state.Name == name).Meaning);
        Assert.DoesNotContain("inherited", string.Concat(rule.Description.Formula), StringComparison.Ordinal);
    }

    [Fact]
    public void No_rule_of_the_catalogue_shows_its_readers_the_word()
    {
        string[] rules = [.. Compilation.Catalogue.Where(spec => spec.StartsWith("optimizer:", StringComparison.Ordinal))];

        Assert.Contains(rules, spec => spec.Contains("with: Sam", StringComparison.Ordinal));
        Assert.All(rules.Select(spec => Compilation.Optimizer(spec, Compilation.Catalogue)), rule =>
        {
            IEnumerable<string> texts = [.. rule.Description.Formula, .. rule.States.Select(state => state.Meaning + state.InitialText)];
            Assert.DoesNotContain(texts, text => text.Contains("inherited", StringComparison.Ordinal));
        });
    }

    /// <summary>What would be too long to read in one line comes in a line for each spec.</summary>
    [Fact]
    public void The_formula_shows_a_long_expression_in_parts()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("grad", 60));
        BoundOptimizer rule = Compilation.Optimizer(
            $"optimizer: A\nextends: Long\nlet: {{ direction: inherited / 2 + inherited }}\nwith: Half",
            $"optimizer: Long\nlet: {{ direction: {sum} }}\nupdate: theta -= direction", Half);

        Assert.Equal(
            [$"direction = {sum}", "direction = direction / 2 + direction", "direction = direction / 2", "theta -= direction"],
            rule.Description.Formula);
    }

    [Fact]
    public void What_a_layer_keeps_is_described_with_the_names_of_the_class()
    {
        const string Kept = """
            transform: Kept
            hyperparameters: { decay: 0.5, other: { default: decay / 2 } }
            state: { slow: theta * other, slower: other + decay }
            moments: { m: { of: direction - slow, decay: decay } }
            after: theta -= m + slow + slower
            """;
        BoundOptimizer rule = Compilation.Optimizer("optimizer: A\nextends: Base\nwith: Kept", Rule, Kept);

        Assert.Equal("kept_decay / 2", rule.Hyperparameters.Single(symbol => symbol.Name == "other").DefaultText);
        Assert.Equal("other + kept_decay", rule.States.Single(state => state.Name == "slower").InitialText);
        Assert.Equal("a moving average of direction - kept_slow", rule.States.Single(state => state.Name == "m").Meaning);
    }

    [Fact]
    public void By_itself_it_is_described_and_becomes_no_class()
    {
        CompiledSpec compiled = Compilation.Compile(Cut);
        var transform = (BoundTransform)Compilation.Bind(Cut);

        Assert.Empty(compiled.Diagnostics);
        Assert.Empty(compiled.Files);
        Assert.Equal(["decay"], transform.Hyperparameters.Select(symbol => symbol.Name));
        Assert.Equal(["direction = min(inherited, decay)", "r = theta - previous(theta)", "slow += r"], transform.Description.Formula);
    }

    [Fact]
    public void What_it_declares_and_never_uses_is_told_in_its_own_file_alone()
    {
        const string Idle = "transform: Idle\nhyperparameters: { idle: 1 }\nafter: theta *= 0.5";

        Assert.Equal("OPT3003", Assert.Single(Compilation.Compile(Idle).Diagnostics).Id);
        Assert.Empty(Compilation.Compile("optimizer: A\nupdate: theta -= grad\nwith: Idle", Idle).Diagnostics);
    }

    [Fact]
    public void Doubling_without_end_is_refused()
    {
        string[] library = [.. Enumerable.Range(0, 12).Select(i => $"transform: T{(char)('A' + i)}\nupdate: [ inherited, inherited ]")];
        string with = string.Join(", ", Enumerable.Range(0, 12).Select(i => $"T{(char)('A' + i)}"));

        CompiledSpec compiled = Compilation.Compile($"optimizer: A\nupdate: theta -= grad\nwith: [ {with} ]", library);

        Assert.Equal("OPT2007", Assert.Single(compiled.Diagnostics).Id);
    }

    /// <summary>The step of a rule that says the same by itself.</summary>
    private static string Written(string theta) => Compilation.Kernel($"optimizer: A\nupdate: theta = {theta}");
}
