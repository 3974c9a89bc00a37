namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Published rules with numbers of the whole model, of rows and of columns.</summary>
internal static class PublishedRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: Prodigy
            hyperparameters:
              learning_rate: { symbol: γ, default: 1, range: "[0, inf)", summary: "A factor of the estimate; a schedule multiplies it." }
              beta1: { symbol: β₁, default: 0.9, range: "[0, 1)" }
              beta2: { symbol: β₂, default: 0.999, range: "[0, 1)" }
              beta3: { symbol: β₃, default: sqrt(beta2), range: "[0, 1)" }
              epsilon: { symbol: ε, default: 1e-8, range: "[0, inf)" }
              weight_decay: { symbol: λ, default: 0, range: "[0, inf)" }
              initial_distance: { symbol: d₀, default: 1e-6, range: "(0, inf)", summary: "The first estimate." }
              distance_scale: { default: 1, range: "(0, inf)", summary: "A factor of every estimate." }
              growth_limit: { default: inf, range: "[1, inf]", summary: "The most by which the estimate grows in one step." }
              decoupled: { default: true, summary: "Whether weight decay shrinks the parameters and not the gradient." }
              corrected: { default: false, summary: "Whether the step is corrected for the moments' start from 0." }
              safeguarded: { default: false, summary: "Whether s grows without the learning rate, for a warm-up that starts at 0." }

            state:
              m: 0
              v: 0
              s: 0
              start: theta
              distance: { init: initial_distance }
              largest: { init: initial_distance }
              numerator: 0

            update:
              - g = grad + where(decoupled, 0, weight_decay) * theta
              - rate = distance * learning_rate * where(corrected, sqrt(1 - beta2^t) / (1 - beta1^t), 1)
              - numerator = beta3 * numerator + distance / initial_distance * dot(rate * g, start - theta, per model)
              - m = beta1 * m + distance * (1 - beta1) * g
              - v = beta2 * v + distance^2 * (1 - beta2) * g^2
              - s = beta3 * s + distance / initial_distance * where(safeguarded, distance, rate) * g
              - total = sum(abs(s), per model)
              - estimate = where(total > 0, distance_scale * numerator / total, 0)
              - largest = max(largest, estimate)
              - distance = min(largest, growth_limit * where(distance == initial_distance, max(distance, estimate), distance))
              - theta *= 1 - where(decoupled, weight_decay * rate, 0)
              - theta -= rate * m / (sqrt(v) + distance * epsilon)
            """, "initial_distance=0.01 weight_decay=0.1 corrected=1", "decoupled=0 weight_decay=0.1 safeguarded=1 growth_limit=1.1"),
        new("""
            optimizer: DAdaptAdam
            hyperparameters:
              learning_rate: { symbol: γ, default: 1, range: "[0, inf)", summary: "A factor of the bound; a schedule multiplies it." }
              beta1: { symbol: β₁, default: 0.9, range: "[0, 1)" }
              beta2: { symbol: β₂, default: 0.999, range: "[0, 1)" }
              epsilon: { symbol: ε, default: 1e-8, range: "(0, inf)" }
              weight_decay: { symbol: λ, default: 0, range: "[0, inf)" }
              initial_distance: { symbol: d₀, default: 1e-6, range: "(0, inf)", summary: "The first bound." }
              growth_limit: { default: inf, range: "[1, inf]", summary: "The most by which the bound grows in one step." }
              decoupled: { default: false, summary: "Whether weight decay shrinks the parameters and not the gradient." }
              corrected: { default: false, summary: "Whether the step is corrected for the moments' start from 0." }

            state:
              m: 0
              v: 0
              s: 0
              distance: { init: initial_distance }
              numerator: 0

            update:
              - g = grad + where(decoupled, 0, weight_decay) * theta
              - root = sqrt(beta2)
              - rate = distance * learning_rate * where(corrected, sqrt(1 - beta2^t) / (1 - beta1^t), 1)
              - numerator = root * numerator + (1 - root) * dot(rate * g, s / (sqrt(v) + epsilon), per model)
              - m = beta1 * m + rate * (1 - beta1) * g
              - v = beta2 * v + (1 - beta2) * g^2
              - s = root * s + rate * (1 - root) * g
              - total = (1 - root) * sum(abs(s), per model)
              - distance = max(distance, min(where(total > 0, numerator / total, 0), growth_limit * distance))
              - theta *= 1 - where(decoupled, weight_decay * rate, 0)
              - theta -= m / (sqrt(v) + epsilon)
            """, "decoupled=1 weight_decay=0.1 corrected=1", "growth_limit=1.5 weight_decay=0.1"),
        new("""
            optimizer: AdamMini
            hyperparameters:
              learning_rate: { default: 1e-3, range: "[0, inf)" }
              beta1: { default: 0.9, range: "[0, 1)" }
              beta2: { default: 0.999, range: "[0, 1)" }
              epsilon: { default: 1e-8, range: "[0, inf)" }
              weight_decay: { default: 0.1, range: "[0, inf)" }
            moments:
              m: { of: grad, decay: beta1 }
              v: { of: 'where(rank > 1, mean(grad^2, per row), mean(grad^2))', decay: beta2 }
            update:
              - theta *= 1 - learning_rate * weight_decay
              - theta -= learning_rate * m_hat / (sqrt(v_hat) + epsilon)
            """, "learning_rate=0.1 epsilon=1e-3"),
    ];
}
