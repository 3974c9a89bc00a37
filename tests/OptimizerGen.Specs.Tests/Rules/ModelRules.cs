namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Numbers of the whole model and of a tensor's shape: every reduction over all tensors, between passes, in a gradient point, in states.</summary>
internal static class ModelRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: ReductionsOfModel
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0, m: 0 }
            update: |
              a = norm(grad, per model)
              b = sum(grad, per model)
              c = mean(theta, per model)
              d = rms(theta - 1, per model)
              e = dot(grad, theta, per model)
              f = product(1 + 1e-3 * sign(theta), per model)
              h = min_of(grad, per model)
              k = max_of(theta * grad, per model)
              m = size(grad, per model)
              theta -= 0.01 * clamp(grad * f, -1, 1) / (1 + d + m)
            """),
        new("""
            optimizer: ClippedByModel
            hyperparameters: { learning_rate: 0.1, beta: 0.9, limit: 1 }
            gradient: |
              grad = where(isfinite(grad), grad, 0)
              grad = grad * min(1, limit / norm(grad, per model))
            moments:
              m: { of: grad, decay: beta }
              v: { of: grad^2, decay: 0.99 }
            update: theta -= learning_rate * where(beta > 0.5, m_hat, grad) / (sqrt(v_hat) + 1e-6) * (norm(theta) / (1 + norm(theta, per model)))
            """, "beta=0.2 limit=0.01", "learning_rate=1"),
        new("""
            optimizer: ModelOfReductions
            state: { distance: 1e-3, top: 0, r: 0, s: 0, start: theta }
            update: |
              g = clamp(grad, -4, 4)
              centered = g - mean(g, per model)
              r = 0.9 * r + 0.1 * distance * dot(g, start - theta, per model)
              s = 0.9 * s + distance * centered
              distance = max(distance, min(10, r / (1 + sum(abs(s), per model))))
              top = max(top, max_of(abs(s) / (1 + norm(s)), per model))
              theta -= distance * g / (1 + top)
            """),
        new("""
            optimizer: AscentOfModel
            state: { velocity: 0 }
            gradient_at: theta + 0.05 * velocity / (1e-3 + norm(velocity, per model) + rms(theta))
            update: |
              velocity = 0.9 * velocity - 0.1 * clamp(grad, -1, 1)
              theta += velocity
            """),
        new("""
            optimizer: ShapesOfTensors
            state: { m: 0, count: { init: rows + columns }, kept: { init: theta * rank } }
            update: |
              m = 0.9 * m + where(rank > 1, clamp(grad, -1, 1) / columns, clamp(grad, -1, 1) / rows)
              count += size - rows * columns + rank
              theta -= m * (kept + count) / (1 + size)
            views:
              scaled: theta * columns + rank * m / rows
            """),
    ];
}
