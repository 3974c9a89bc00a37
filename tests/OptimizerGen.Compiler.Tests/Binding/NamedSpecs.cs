namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Small specs that others extend and call.</summary>
internal static class NamedSpecs
{
    public const string Heavy = """
        optimizer: Heavy
        hyperparameters:
          learning_rate: { symbol: α, default: 0.01, range: "[0, inf)", summary: Length of a step. }
          momentum: { symbol: μ, default: 0.9, range: "[0, 1)" }
        moments:
          velocity: { of: grad, kind: sum, decay: momentum }
        let: { direction: velocity + grad }
        update:
          - theta -= learning_rate * direction
        """;

    public const string Linear = """
        schedule: Linear
        hyperparameters:
          total: { symbol: N, type: integer, default: 10, range: "[1, inf)" }
          start: { default: 0.5 }
        value: initial * (start + (1 - start) * step / total)
        """;

    public const string Stairs = """
        schedule: Stairs
        hyperparameters: { milestones: { default: [10, 20], range: "[0, inf)" }, factor: 0.5 }
        value: initial * factor^sum(milestones <= step)
        """;

    public const string Cosine = """
        schedule: Cosine
        hyperparameters: { period: { range: "(0, inf)" } }
        value: initial * (1 + cos(pi * step / period)) / 2
        """;

    public static readonly string[] All =
    [
        Heavy, Linear, Stairs, Cosine,
        "optimizer: Broken\nupdate: theta -=",
        "transform: Halved\nhyperparameters: { share: { default: 0.5, range: '[0, 1]' } }\nlet: { direction: inherited * share }",
        "transform: Shrunk\nhyperparameters: { share: { default: 0.5, range: '[0, 1]' } }\nupdate: [ theta *= 1 - learning_rate * share, inherited ]",
        "transform: Ahead\ngradient_at: theta - 0.1 * theta",
        "optimizer: Pointed\ngradient_at: theta / 2\nupdate: theta -= grad",
        "optimizer: User\nuse: { a: User }\nupdate: theta -= a.step",
        "transform: Worst\ngradient_at: { first: inherited, grad: theta + 0.1 * first }",
        "transform: Torn\nlet: { direction: inherited * }",
        "transform: Astray\nafter: theta -= gradd",
        "optimizer: Left\nextends: Right",
        "optimizer: Right\nextends: Left",
        "optimizer: Orphan\nextends: Nobody",
        "optimizer: Lost\nextends: Heavy\nmoments: { nothing: none }",
        "optimizer: Wrong\nupdate: theta -= gradient",
        "schedule: Ring\nvalue: Round()",
        "schedule: Round\nvalue: Ring()",
        "schedule: Mistaken\nvalue: initial * stepp",
        "schedule: Circular\nhyperparameters: { low: high, high: low }\nvalue: initial * low",
        "schedule: Empty",
        "schedule: Patient\ninputs: { loss: scalar }\nstate: { best: inf }\nupdate: best = min(best, loss)\nvalue: initial * best",
    ];
}
