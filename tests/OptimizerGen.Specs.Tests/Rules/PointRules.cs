namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Several gradients in a step: three in a row, a difference of two, and points laid around the point of a rule.</summary>
internal static class PointRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: ThreeGradients
            hyperparameters: { learning_rate: 0.05, rho: 0.1 }
            state: { velocity: 0 }
            gradient_at:
              first: theta - 0.5 * velocity
              second: theta + rho * clamp(first, -1, 1) / (1e-3 + norm(first))
              grad: theta - rho * clamp(second - 0.25 * first, -1, 1) * min(1, rms(second))
            moments:
              m: { of: first + second, decay: 0.9 }
            update: |
              velocity = 0.9 * velocity + learning_rate * clamp(grad + 0.5 * second, -2, 2)
              theta -= velocity + 1e-3 * clamp(m_hat, -1, 1)
            """, "rho=0.7", "learning_rate=0"),
        new("""
            optimizer: CurvatureByDifference
            state: { v: theta, top: 0 }
            let: { length: 'norm(v, per model)' }
            gradient_at: { ahead: theta + 1e-3 * v / (1 + length), grad: theta }
            update: |
              turned = clamp((ahead - grad) * 1e3, -10, 10)
              top = 0.9 * top + 0.1 * dot(v, turned)
              v = turned / (1 + norm(turned, per model))
              theta -= 0.01 * clamp(grad, -1, 1) / (1 + abs(top))
            """),
        new("""
            optimizer: ExtraByElements
            hyperparameters: { learning_rate: 0.1 }
            gradient_at:
              first: where(t % 2 == 0, theta, -theta)
              grad: theta - where(epoch > 1, learning_rate, 0.5) * clamp(first, -1, 1)
            update: theta -= learning_rate * clamp(grad, -1, 1)
            """),
        new("""
            optimizer: SamAroundNesterov
            extends: Nesterov
            with: [Sam]
            gradient: clamp(grad, -1, 1)
            """, "rho=0.5 momentum=0.5"),
    ];
}
