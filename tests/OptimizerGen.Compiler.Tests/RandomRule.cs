namespace OptimizerGen.Compiler.Tests;

/// <summary>Random rules, some of them with a mistake.</summary>
internal static class RandomRule
{
    private static readonly string[] s_atoms =
    [
        "theta", "grad", "m", "v", "s", "n", "m_hat", "v_hat", "d", "e", "r", "a", "b", "t", "step", "epoch", "loss", "h", "0", "1", "2", "0.5", "-1", "inf", "pi",
        "previous(m)", "previous(theta)", "inherited", "initial", "unknown", "size(grad)",
    ];

    private static readonly string[] s_shapes =
    [
        "{0} + {1}", "{0} - {1}", "{0} * {1}", "{0} / {1}", "({0})^2", "({0})^-1", "{0} % {1}", "-({0})", "({0}) > ({1})", "({0}) == ({1})", "({0}) and ({1})",
        "not ({0})", "sqrt({0})", "abs({0})", "sign({0})", "max({0}, {1})", "min({0}, {1})", "where({0}, {1}, {2})", "norm(grad * {0})", "sum(theta + {0})", "mean(grad + {0})", "dot(grad - {0}, theta * {1})",
        "max_of(grad * {0})", "size(theta)", "round({0})", "clamp({0}, {1}, {2})", "lerp({0}, {1}, {2})", "copysign({0}, {1})", "isfinite({0})", "rms(m + {0})", "product(v + {0})", "exp({0})", "norm({0})", "({0})^({1})",
    ];

    private static readonly string[] s_conditions = ["t > 2", "a > b", "loss < 1", "norm(grad) > 1", "not a", "n > 1"];

    public static string Make(Random random)
    {
        string[] targets = ["theta", "m", "s", "n", "r", "q", "grad"];
        string Assignment() => $"'{targets[random.Next(targets.Length)]} {(random.Next(4) == 0 ? "+=" : "=")} {Expression(random, 3)}'";
        string Condition() => random.Next(4) == 0 ? Expression(random, 2) : s_conditions[random.Next(s_conditions.Length)];
        string Statement() => random.Next(8) switch
        {
            0 => $"{{ if: '{Condition()}', do: {Assignment()} }}",
            1 => $"{{ if: '{Condition()}', do: [ {Assignment()}, {Assignment()} ], else: {Assignment()} }}",
            2 => $"{{ repeat: {random.Next(1, 4)}, as: i, do: [ {Assignment()}, 'r = i * grad', {Assignment()} ] }}",
            _ => Assignment(),
        };
        IEnumerable<string> statements = Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"  - {Statement()}\n");
        return $$"""
            optimizer: Rule
            numerics: {{new[] { "plain", "strict", "fused" }[random.Next(3)]}}
            hyperparameters: { a: { default: 1, range: "(0, inf)" }, b: { default: 0.9, range: "[0, 1)" } }
            inputs: { loss: scalar, h: element }
            state: { s: 0, n: a }
            let:
              d: {{Expression(random, 1)}}
              e: {{Expression(random, 1)}}
            moments:
              m: { of: grad, decay: b{{new[] { "", ", storage: bfloat16", ", storage: bfloat16, rounding: stochastic" }[random.Next(3)]}} }
              v: { of: grad^2, decay: 1 - 1 / t, bias_correction: product }
            update:
            {{string.Concat(statements)}}  - 'theta -= {{Expression(random, 2)}}'
            """;
    }

    private static string Expression(Random random, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            return s_atoms[random.Next(random.Next(40) == 0 ? s_atoms.Length : 20)];
        }

        object[] parts = [.. Enumerable.Range(0, 3).Select(_ => $"({Expression(random, depth - 1)})")];
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, s_shapes[random.Next(s_shapes.Length - (random.Next(20) == 0 ? 0 : 3))], parts);
    }
}
