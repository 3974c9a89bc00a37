namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>
/// Rules that take tensors as matrices: products of all shapes, each function, matrices of other shapes than the elements
/// element by element, and ways that a tensor's shape chooses.
/// </summary>
internal static class MatrixRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: NewtonSchulzByColumns
            hyperparameters: { learning_rate: 0.1, beta: 0.9 }
            moments: { m: { of: 'clamp(grad, -4, 4)', decay: beta } }
            update: |
              x = m_hat / (norm(m_hat) + 1e-7)
              gram = transpose(x) @ x
              x = 3.4445 * x + x @ (2.0315 * gram @ gram - 4.775 * gram)
              gram = transpose(x) @ x
              x = 3.4445 * x + x @ (2.0315 * gram @ gram - 4.775 * gram)
              theta -= learning_rate * x
            """, "beta=0.2"),
        new("""
            optimizer: TheShorterSide
            numerics: fused
            state: { m: 0 }
            update: |
              m = 0.9 * m + 0.1 * where(isfinite(grad), clamp(grad, -1, 1), 0)
              wide = where(rows <= 100, (m @ transpose(m)) @ m, m)
              tall = m @ (transpose(m) @ m)
              theta -= 0.1 * sqrt(max(1, rows / columns)) * where(rows > columns, tall, wide)
            """),
        new("""
            optimizer: FunctionsOfMatrices
            numerics: strict
            state: { kept: 0 }
            update: |
              x = where(isfinite(grad), clamp(grad, -1, 1), 0) + 0.01 * where(isfinite(theta), clamp(theta, -1, 1), 0)
              gram = transpose(x) @ x
              kept = 0.5 * kept + x @ eigenvectors(gram)
              whitened = x @ inverse_root(gram, 2 + 2)
              y = transpose(solve(transpose(cholesky(gram)), transpose(kept)))
              z = transpose(solve(gram + transpose(gram), transpose(x)))
              theta -= 0.01 * whitened + 0.1 * orthonormal(kept + x)
              theta -= 1e-3 * where(isfinite(y) and isfinite(z), clamp(y, -1, 1) - clamp(z, -1, 1), 0)
              theta -= 1e-3 * x @ upper(gram)
            """),
        new("""
            optimizer: TurnedElements
            state: { m: 0, s: 0 }
            update: |
              turned = 2 * transpose(grad) - sign(transpose(theta))
              m = transpose(abs(turned) + 1)
              s = sum(m) + norm(theta @ (turned @ grad))
              theta -= 0.01 * clamp(m, 0, 3) * sign(grad)
            views:
              smoothed: theta @ (transpose(m) @ m)
            """),
        new("""
            optimizer: PointOfMatrices
            state: { v: 0 }
            gradient_at: theta + 0.1 * orthonormal(v)
            update: |
              v = 0.9 * v - 0.1 * clamp(grad, -1, 1)
              theta += v @ (transpose(v) @ v)
            """),
        new("""
            optimizer: NewtonSchulzInRounds
            hyperparameters: { rounds: { type: integer, default: 3, range: "[1, 5]" }, period: { type: integer, default: 2, range: "[1, inf)" } }
            state: { m: 0, turned: 0 }
            update:
              - m = 0.9 * m + 0.1 * clamp(grad, -4, 4)
              - x = m / (norm(m) + 1e-7)
              - if: rows > columns
                do:
                  - repeat: rounds
                    do:
                      - gram = transpose(x) @ x
                      - x = 1.5 * x - 0.5 * x @ gram
                else:
                  - repeat: rounds
                    as: i
                    do:
                      - gram = x @ transpose(x)
                      - x = 1.5 * x - (0.5 + 0.01 * i) * gram @ x
              - if: step % period == 0
                do: turned = orthonormal(m)
              - theta -= 0.1 * x + 0.01 * turned
            """, "rounds=1 period=1", "rounds=5 period=3"),
    ];
}
