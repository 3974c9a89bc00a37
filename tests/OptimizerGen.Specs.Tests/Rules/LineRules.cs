namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Numbers of rows, columns and blocks: every reduction, states of each shape, what meets what, and what waits for what.</summary>
internal static class LineRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: BeginningsOfRows
            hyperparameters: { a: 2 }
            state: { r: { init: 1 }, c: { init: a } }
            update: |
              r = 0.5 * r + mean(grad * grad, per row)
              c = 0.5 * c + mean(grad * grad, per column)
              theta -= 0.01 * clamp(grad / sqrt(r + c), -1, 1)
            """, "a=0.25"),
        new("""
            optimizer: BeginningsOfBlocks
            state: { b: { init: 0.5 } }
            update: |
              b = 0.5 * b + mean(grad * grad, per block(4))
              theta -= 0.01 * clamp(grad / b, -1, 1)
            """),
        new("""
            optimizer: ReductionsOfRows
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0, m: 0 }
            update: |
              a = norm(grad, per row)
              b = sum(grad, per row)
              c = mean(theta, per row)
              d = rms(theta - 1, per row)
              e = dot(grad, theta, per row)
              f = product(1 + 1e-3 * sign(theta), per row)
              h = min_of(grad, per row)
              k = max_of(theta * grad, per row)
              m = size(grad, per row)
              theta -= 0.01 * clamp(grad * f, -1, 1) / (1 + d + m)
            """),
        new("""
            optimizer: ReductionsOfColumns
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0, m: 0 }
            update: |
              a = norm(grad, per column)
              b = sum(grad, per column)
              c = mean(theta, per column)
              d = rms(theta - 1, per column)
              e = dot(grad, theta, per column)
              f = product(1 + 1e-3 * sign(theta), per column)
              h = min_of(grad, per column)
              k = max_of(theta * grad, per column)
              m = size(grad, per column)
              theta -= 0.01 * clamp(grad * f, -1, 1) / (1 + d + m)
            """),
        new("""
            optimizer: ReductionsOfBlocks
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0, m: 0 }
            update: |
              a = norm(grad, per block(7))
              b = sum(grad, per block(7))
              c = mean(theta, per block(7))
              d = rms(theta - 1, per block(7))
              e = dot(grad, theta, per block(7))
              f = product(1 + 1e-3 * sign(theta), per block(7))
              h = min_of(grad, per block(7))
              k = max_of(theta * grad, per block(7))
              m = size(grad, per block(7))
              theta -= 0.01 * clamp(grad * f, -1, 1) / (1 + d + m)
            """),
        new("""
            optimizer: Factored
            hyperparameters: { learning_rate: 0.01, beta: 0.9, momentum: 0.5 }
            moments:
              r: { of: 'mean(grad^2 + 1e-30, per row)', decay: beta }
              c: { of: 'mean(grad^2 + 1e-30, per column)', decay: beta }
              m: { of: grad, decay: momentum }
            update: |
              u = where(isfinite(m), m, 0) / sqrt(r_hat / mean(r_hat)) / sqrt(c_hat)
              u = u / max(1, rms(u))
              theta -= learning_rate * max(1e-3, rms(theta)) * where(isfinite(u), u, 0)
            """, "beta=0.99 momentum=0"),
        new("""
            optimizer: LinesOfLines
            state: { r: { init: 'norm(theta, per row)' }, s: 1, c: { init: 'mean(theta, per column)' }, old: { init: 'max_of(theta, per row)' }, total: 0, kept: 0 }
            update: |
              old = previous(r)
              r = 0.5 * previous(old) + rms(clamp(grad, -1, 1), per row) * (1 + total / rows)
              spread = r - mean(r)
              s = where(spread > 0, exp(-spread) + s, s^0.25) * (1 + norm(spread)) / (1 + max_of(abs(r)))
              c = where(abs(c) < 3, c + sum(clamp(grad, -1, 1), per column) / rows, 0)
              total = 0.5 * total + tanh(dot(r, s)) + min_of(c) / (1 + size(c) + sum(abs(c)))
              kept = clamp(grad, -2, 2) * s / (1 + abs(c))
              theta -= 0.001 * (kept + where(s > 1, theta, 0.5 * kept)) / (1 + max_of(abs(kept), per column) + norm(kept))
            views:
              scaled: theta / (1 + rms(theta, per row)) + c * rank
            """),
        new("""
            optimizer: BlocksAndModel
            hyperparameters: { learning_rate: 0.01 }
            gradient_at: theta - 0.01 * v / (1 + norm(v, per block(64))) * where(t > 1, 1, 0)
            state: { v: { init: 0, storage: bfloat16, rounding: stochastic }, b: 0 }
            update: |
              g = clamp(grad, -8, 8)
              b = 0.9 * b + mean(g^2, per block(64))
              v = 0.5 * v + g / sqrt(b + 1e-8) / (1 + norm(g, per model))
              theta -= learning_rate * v * where(t % 2 == 0, 1, 0.5) / (1 + norm(b))
            """),
        new("""
            optimizer: RowsTimesColumns
            state: { r: 0, c: 0, m: 0 }
            update: |
              g = clamp(grad, -9, 9)
              nu = where(rank > 1, min(r, c), r) + g^2
              r = max_of(nu, per row)
              c = max_of(nu, per column)
              m = 0.9 * m + g / sqrt(nu + 1e-12) - 1e-3 * r * c * previous(c)
              theta -= 0.01 * clamp(m, -1, 1) / (1 + sum(r * c) / size)
            """),
        new("""
            optimizer: FusedRows
            extends: Factored
            numerics: fused
            """),
        new("""
            optimizer: StrictRows
            extends: LinesOfLines
            numerics: strict
            """),
        new("""
            optimizer: BranchesOfRows
            hyperparameters: { rounds: { type: integer, default: 2, range: "[0, 3]" } }
            state: { r: 0, c: 1 }
            update:
              - g = clamp(grad, -9, 9)
              - if: t > 2
                do: r = 0.9 * r + 0.1 * mean(g^2, per row)
                else: r = mean(g^2, per row)
              - if: rank > 1
                do:
                  - c = 0.9 * c + 0.1 * mean(g^2, per column)
                  - scale = sqrt(r * c) + 1e-3
                else: scale = sqrt(r) + 1e-3
              - repeat: rounds
                as: i
                do:
                  - spread = mean(g, per row)
                  - g -= spread / (i + 1)
                  - { if: norm(g) > 2, do: g *= 0.5, else: r *= 1.01 }
              - theta -= 0.01 * clamp(g / scale, -1, 1)
            """, "rounds=0", "rounds=3"),
    ];
}
