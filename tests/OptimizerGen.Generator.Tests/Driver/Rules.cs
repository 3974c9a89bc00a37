namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>Specs that the tests are written around, each as small as its purpose allows.</summary>
public static class Rules
{
    public static readonly TestSpec Descent = new("specs/descent.optimizer.yaml", """
        optimizer: Descent
        summary: Plain gradient descent.
        hyperparameters:
          learning_rate: { symbol: α, default: 0.01, range: "[0, inf)" }
        update: theta -= learning_rate * grad

        """);

    public static readonly TestSpec Adaptive = new("specs/adaptive.optimizer.yaml", """
        optimizer: Adaptive
        summary: Adaptive moments.
        hyperparameters:
          learning_rate: { symbol: α, default: 1e-3, range: "[0, inf)" }
          beta1: { symbol: β₁, default: 0.9, range: "[0, 1)" }
          beta2: { symbol: β₂, default: 0.999, range: "[0, 1)" }
          epsilon: { symbol: ε, default: 1e-8, range: "[0, inf)" }
        moments:
          m: { of: grad, decay: beta1 }
          v: { of: grad^2, decay: beta2 }
        let: { direction: m_hat / (sqrt(v_hat) + epsilon) }
        update: theta -= learning_rate * direction

        """);

    /// <summary>Built upon <see cref="Adaptive"/>.</summary>
    public static readonly TestSpec Decayed = new("specs/decayed.optimizer.yaml", """
        optimizer: Decayed
        extends: Adaptive
        summary: Adaptive with decoupled weight decay.
        hyperparameters:
          weight_decay: { symbol: λ, default: 1e-2, range: "[0, inf)" }
        update:
          - theta *= 1 - learning_rate * weight_decay
          - inherited

        """);

    /// <summary>Needs norms of the whole tensor between two passes over its elements.</summary>
    public static readonly TestSpec Trusting = new("specs/trusting.optimizer.yaml", """
        optimizer: Trusting
        summary: The step is scaled to the norm of the parameters.
        hyperparameters: { learning_rate: 0.01, weight_decay: 0.01 }
        update:
          - r = grad + weight_decay * theta
          - trust = where(norm(theta) > 0 and norm(r) > 0, norm(theta) / norm(r), 1)
          - theta -= learning_rate * trust * r

        """);

    public static readonly TestSpec InverseTime = new("specs/inverse-time.schedule.yaml", """
        schedule: InverseTimeDecay
        summary: α₀ / (1 + γ·epoch)
        hyperparameters: { decay: { symbol: γ, default: 1, range: "[0, inf)" } }
        value: initial / (1 + decay * epoch)

        """);

    /// <summary>Line 5 names <c>gradd</c>, which is nothing.</summary>
    public static readonly TestSpec Broken = new("specs/broken.optimizer.yaml", """
        optimizer: Broken
        summary: Has a slip of the pen.
        hyperparameters:
          learning_rate: 0.01
        update: theta -= learning_rate * gradd

        """);
}
