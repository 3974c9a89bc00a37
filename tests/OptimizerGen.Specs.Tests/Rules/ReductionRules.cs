namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Every reduction, reductions of reductions, and what is kept or computed again between them.</summary>
internal static class ReductionRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: Reductions
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0, m: 0 }
            update: |
              a = norm(grad)
              b = sum(grad)
              c = mean(theta)
              d = rms(theta - 1)
              e = dot(grad, theta)
              f = product(1 + 1e-3 * sign(theta))
              h = min_of(grad)
              k = max_of(theta * grad)
              m = size(grad)
              theta -= 0.01 * clamp(grad * f, -1, 1) / (1 + d + m)
            """),
        new("""
            optimizer: ReductionsOfReductions
            moments:
              v: { of: grad^2, decay: 0.9 }
            state: { spread: 0, total: 0 }
            update: |
              centered = theta - mean(theta)
              spread = rms(centered)
              scaled = centered / (spread + 1e-8)
              total = 0.5 * total + sum(scaled * v)
              theta -= 0.001 * (scaled + clamp(grad, -1, 1)) * max_of(abs(scaled)) / (1 + abs(total))
            """),
        new("""
            optimizer: KeptBetweenPasses
            state: { a: 0, b: theta, c: 0, d: 1 }
            update: |
              r = sqrt(a^2 + b^2 + c^2 + d^2 + theta^2 + grad^2)
              a = 0.5 * a + clamp(grad, -2, 2)
              c = c + theta
              d = 0.9 * d + a
              theta -= 0.01 * r / (1 + norm(r))
            """),
        new("""
            optimizer: TwoStatesAlike
            state: { a: 0, b: 0 }
            update: |
              a = 0.5 * clamp(grad, -3, 3)
              b = 0.5 * clamp(grad, -3, 3)
              theta -= 0.1 * (a + b) / (1 + norm(b) + rms(theta))
            """),
        new("""
            optimizer: Exchange
            state: { a: 0, b: theta }
            update: |
              a = previous(b)
              b = previous(a) + clamp(grad, -1, 1) / (1 + norm(previous(theta)))
              theta = theta - 0.1 * b / (1 + sum(abs(previous(b)) + abs(b))) + 0 * previous(theta)
            """),
        new("""
            optimizer: ClippedByNorm
            gradient: |
              grad = where(isfinite(grad), grad, 0)
              grad = grad / max(1, norm(grad))
            moments:
              m: { of: grad, decay: 0.8 }
              v: { of: grad^2, decay: 0.9, init: 1e-3 }
              top: { of: v, kind: max }
              s: { of: m * grad, kind: sum }
            update: theta -= 0.1 * m_hat / (sqrt(top) + 1e-3) + 1e-3 * s
            """),
        new("""
            optimizer: ConditionOnReduction
            state: { m: 0, hits: 0 }
            update: |
              far = norm(grad) > 2 * norm(theta)
              m = where(far, 0, m + clamp(grad, -1, 1))
              hits += far
              theta -= where(far, 0.01 * clamp(grad, -1, 1), where(hits > 2, 0.001, 0.01) * m)
            """),
        new("""
            optimizer: RootsOfSquares
            state: { kept: 0, before: 0, plain: 0, root: 0, nested: 0, first: { init: norm(theta) } }
            gradient_at: theta - kept * (norm(theta) / norm(theta + 2 * kept))
            update: |
              before = norm(2 * previous(kept) + grad)
              plain = norm(grad)
              kept = grad
              root = rms(theta)
              nested = rms(grad * (first / norm(theta - grad)))
              theta -= 0.5 * grad
            views:
              unit: theta / norm(theta)
            """),
        new("""
            optimizer: ReductionsInViews
            state: { m: 0 }
            update: |
              m = 0.9 * m + clamp(grad, -1, 1)
              theta -= 0.01 * m
            views:
              shared: theta / size(theta) + m
              centered: theta - mean(theta)
            """),
        new("""
            optimizer: LambLike
            extends: Adam
            hyperparameters: { weight_decay: 0.01 }
            update:
              - r = direction + weight_decay * theta
              - trust = where(norm(theta) > 0 and norm(r) > 0, norm(theta) / norm(r), 1)
              - theta -= learning_rate * trust * r
            """, "learning_rate=0.1 epsilon=0", "epsilon=1e-3 beta1=0"),
    ];
}
