namespace OptimizerGen.Cli.Templates;

/// <summary>First specs to write on, with a comment for every part. Each compiles as it is.</summary>
internal static class SpecTemplate
{
    public static string Optimizer(string name) => $$"""
        # An optimizer as a paper would state it. In a project that uses OptimizerGen, the next build makes the class {{name}}<T> of it.
        optimizer: {{name}}
        summary: Descent along a bias-corrected average of the gradient.

        # Numbers that the caller may set. The symbol is the paper's letter, which expressions may use as well.
        hyperparameters:
          learning_rate: { symbol: α, default: 0.01, range: "[0, inf)", summary: "Length of a step." }
          beta: { symbol: β, default: 0.9, range: "[0, 1)", summary: "Weight of the past in the average." }

        # Running statistics, kept from step to step. The kind may be average, sum or max; m_hat is the corrected average m.
        moments:
          m: { of: grad, decay: beta, kind: average }

        # Names for expressions. The step is called direction, so that a spec which extends this one can change it.
        let:
          direction: m_hat

        # The rule: theta are the parameters, grad is their gradient, t the number of the step, from 1.
        update:
          - theta -= learning_rate * direction

        # What else a spec may say; take the '# ' away where you need it.
        # reference: { title: "Title of the paper", authors: "A. Author", year: 2025, place: Algorithm 1 }
        # strengths: [What it does well.]
        # weaknesses: [What it does badly.]
        # use_when: When to choose it.
        # gradient: grad + 0.01 * theta                        # what the rule takes as its gradient
        # schedules: { learning_rate: InverseTime(decay = 0.5) }

        """;

    public static string Schedule(string name) => $$"""
        # A schedule: the value of a hyperparameter at each step. In a project that uses OptimizerGen, the next build makes the class {{name}} of it.
        schedule: {{name}}
        summary: Falls like one over the epoch.

        # Numbers that the caller may set. The symbol is the paper's letter, which expressions may use as well.
        hyperparameters:
          decay: { symbol: γ, default: 0.1, range: "[0, inf)", summary: "How fast the value falls." }

        # initial is what the hyperparameter was set to, t the number of the step, from 1, epoch the completed epochs, from 0.
        value: initial / (1 + decay * epoch)

        # What else a spec may say; take the '# ' away where you need it.
        # use_when: When to choose it.

        """;
}
