using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Names that mean something in the generated text are still names in a rule.</summary>
public class AwkwardNameTests : GeneratorTest
{
    private static readonly string[] s_names =
    [
        "class", "field", "value", "var", "event", "params", "scoped", "nint", "await", "global", "c", "c2", "s", "segment", "frame", "last", "end",
        "i", "lanes", "start", "count", "theta2", "theta_memory", "grad2", "next_theta", "last_theta", "last_grad", "x", "kept0", "output", "choice",
        "index", "values", "point", "view", "label", "numbers", "math", "vector128", "unsafe", "system", "step_math",
    ];

    [Fact]
    public void States_hyperparameters_temporaries_inputs_and_views_of_any_name_compile()
    {
        TestSpec[] specs = [.. s_names.SelectMany((name, i) => new[]
        {
            Rule($"State{i}", $"state: {{ {name}: 0, last_{name}: 0 }}\nupdate: [ {name} += grad, last_{name} = {name} + previous(last_{name}), "
                + $"'theta -= where(t == 1, {name}, {name} / norm(last_{name}))' ]\ngradient_at: theta - {name}"),
            Rule($"Number{i}", $"hyperparameters: {{ {name}: 1, extra: {name} + 1 }}\n"
                + $"update: theta -= ({name} + extra) * {name}^t * grad / norm(grad)\nviews: {{ seen: theta * {name} }}"),
            Rule($"Other{i}", $"inputs: {{ {name}: element, loss: scalar }}\nupdate: [ hidden = 2 * grad + {name} * loss, theta -= hidden / norm(hidden) * hidden ]"),
            Rule($"Local{i}", $"update: [ {name} = 2 * grad + theta, theta -= {name} / norm({name}) * {name} ]\nviews: {{ seen_{name}: 2 * theta }}"),
        })];

        Assert.Empty(GenerateWithoutWarnings(specs).Diagnostics);
    }

    [Fact]
    public void Types_called_like_those_that_the_text_uses_compile()
    {
        string[] names = ["Math", "MathF", "Span", "Unsafe", "Vector128", "Vector512", "StepMath", "StepVector", "StepReduction", "MidpointRounding", "MethodImpl", "Single"];
        TestSpec[] specs =
        [
            .. names.Select(name => Rule(name, "hyperparameters: { a: 1 }\nupdate: theta -= a^t * round(grad) / norm(sign(grad))")),
            Rules.InverseTime.With(Rules.InverseTime.Text.Replace("InverseTimeDecay", "Double")),
        ];

        Assert.Empty(GenerateWithoutWarnings(specs).Diagnostics);
    }

    /// <summary>What the class makes up for itself can be nobody's name.</summary>
    [Fact]
    public void Names_like_those_that_a_class_makes_up_for_itself_compile()
    {
        const string choice = "where(t == 1, norm(grad), norm(grad * theta)) * theta";
        TestSpec half = new("specs/half.schedule.yaml", "schedule: Half\nvalue: initial / 2\n");
        TestSpec[] specs =
        [
            half,
            Rule("RateSchedule", "hyperparameters: { rate: 1 }\nupdate: theta -= rate * grad\nschedules: { rate: Half }"),
            Rule("Scheduled", "hyperparameters: { rate: 1 }\nstate: { rate_schedule: 0 }\nupdate: [ rate_schedule += grad, theta -= rate * rate_schedule ]\nschedules: { rate: Half }"),
            Rule("WriteAverage", "update: theta -= grad\nviews: { average: theta / 2 }"),
            Rule("Written", "state: { write_half: 0 }\nupdate: [ write_half += grad, theta -= write_half ]\nviews: { half: theta / 2 }"),
            Rule("Point", "update: theta -= grad\nviews: { gradient_point: theta / 2 }"),
            Rule("Passes", "update: theta -= grad\nviews: { x: theta / norm(theta), x_pass1: theta * 2, x_pass2: theta * 3 }"),
            Rule("Variants", "state: { update_a: 0, update_b: 0, update_pass1: 0 }\n"
                + $"update: [ 'update_a += {choice} * grad', update_b += update_a, update_pass1 += grad, theta -= update_b + update_pass1 ]"),
            Rule("UpdateA", "update: 'theta -= where(t == 1, grad, 2 * grad)'"),
            Rule("ReadFoo", "update: theta -= grad\nviews: { foo_kernels: theta / norm(theta), foo_a: 'where(epoch > 1, 2 * theta, theta)' }"),
        ];

        Assert.Empty(GenerateWithoutWarnings(specs).Diagnostics);
    }

    private static TestSpec Rule(string name, string sections) => new($"specs/{name}.optimizer.yaml", $"optimizer: {name}\n{sections}\n");
}
