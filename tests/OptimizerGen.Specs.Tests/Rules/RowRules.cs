namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>States that shrink by numbers of every kind where the gradient is 0, and some that do more.</summary>
internal static class RowRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: DecayByStep
            hyperparameters: { beta: { default: 0.9, range: "[0, 1)" }, learning_rate: 0.01 }
            moments:
              m: { of: grad, decay: 'where(t % 5 == 0, 0, beta * (1 - 1 / (t + 1)))' }
              s: { of: grad^2, kind: sum, decay: 1 - 0.5 / t, init: 0.25 }
            update: theta -= learning_rate * clamp(m, -1, 1) / (sqrt(s) + 1e-3)
            """, "beta=0.5"),
        new("""
            optimizer: ShrinkingParameters
            hyperparameters: { learning_rate: { default: 0.01, range: "[0, inf)" }, weight_decay: 300, momentum: 0.5 }
            moments: { velocity: { of: grad, kind: sum, decay: momentum } }
            update:
              - theta *= 1 - learning_rate * weight_decay
              - theta -= learning_rate * clamp(velocity, -9, 9)
            """, "weight_decay=100", "weight_decay=0.1 momentum=0"),
        new("""
            optimizer: DecayedMaximum
            hyperparameters: { beta: { default: 0.75, range: "[0, 1)" } }
            moments:
              u: { of: abs(grad), kind: max, decay: beta }
              n: { of: grad, bias_correction: product, decay: 'where(t == 1, 0.25, beta)' }
            update: theta -= 0.1 * where(u > 0, clamp(n_hat, -9, 9) / u, 0)
            """),
        new("""
            optimizer: KeptGradient
            hyperparameters: { l2: 0 }
            state: { last: 0, agreed: 1 }
            gradient: grad + l2 * theta
            update:
              - agreed = where(grad * last < 0, 0.5 * agreed, agreed)
              - theta -= 0.01 * agreed * clamp(grad, -1, 1)
              - last = grad
            """),
        new("""
            optimizer: FloorInMaximum
            hyperparameters: { least: { default: 0, range: "[0, inf)" } }
            moments: { u: { of: abs(grad) + least, decay: 0.5 } }
            update: theta -= 0.1 * where(u > 0, clamp(grad, -9, 9) / u, 0)
            """, "least=0.5"),
    ];
}
