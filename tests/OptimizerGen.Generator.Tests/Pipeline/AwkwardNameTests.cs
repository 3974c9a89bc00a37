using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Names that mean something in the generated text are still names in a rule.</summary>
public class AwkwardNameTests : GeneratorTest
{
    private static readonly string[] s_names =
    [
        "class", "field", "value", "var", "event", "params", "scoped", "nint", "await", "global", "c", "c2", "s", "segment", "frame", "last", "end",
        "i", "lanes", "start", "count", "theta2", "theta_memory", "grad2", "next_theta", "last_theta", "last_grad", "x", "kept0", "output", "choice",
        "index", "values", "point", "view", "name", "numbers", "math", "vector128", "unsafe", "system", "step_math",
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

    private static TestSpec Rule(string name, string sections) => new($"specs/{name}.optimizer.yaml", $"optimizer: {name}\n{sections}\n");
}
