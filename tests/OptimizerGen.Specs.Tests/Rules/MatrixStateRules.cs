namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>
/// Rules that keep matrices of rows × rows and the like: from an identity, as moments, for some tensors only; with traces,
/// diagonals and norms of them, beside numbers of rows and of the model, and worked out now and then.
/// </summary>
internal static class MatrixStateRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: BothSides
            hyperparameters: { learning_rate: 0.05, period: { type: integer, default: 3, range: "[1, inf)" }, largest: 40 }
            let:
              left: rank >= 2 and rows <= largest
              right: rank >= 2 and columns <= largest
            state:
              l: { init: 0.1 * identity(rows), when: left }
              r: { init: identity(columns), when: right }
              root: { init: identity(rows), when: left }
              s: 0
            update: |
              g = where(isfinite(grad), clamp(grad, -1, 1), 0)
              s = 0.9 * s + g^2
              l = l + g @ transpose(g)
              r = 0.5 * r + transpose(g) @ g
              root = where(t % period == 1, inverse_root(l, 4), root)
              u = where(left, root @ g, g / (sqrt(s) + 1e-3))
              u = where(right, u @ inverse_root(r, 4), u)
              theta -= learning_rate * clamp(u, -1, 1)
            """, "period=1", "period=2 largest=3"),
        new("""
            optimizer: MomentsOfMatrices
            numerics: strict
            hyperparameters: { learning_rate: 0.01, beta: { default: 0.8, range: "[0, 1)" } }
            moments:
              m: { of: 'where(isfinite(grad), clamp(grad, -1, 1), 0)', decay: beta }
              gram: { of: transpose(m) @ m, decay: beta, bias_correction: product }
              largest: { of: abs(gram), kind: max, decay: 0.9, init: 0.25, when: columns <= 20 }
            state: { q: { init: identity(columns) }, turned: 0 }
            update: |
              q = where(t == 1 or t % 4 == 0, eigenvectors(gram_hat), orthonormal(gram_hat @ q))
              rotated = m_hat @ q
              turned = 0.5 * turned + transpose(rotated)
              scale = where(columns <= 20, trace(largest) + max_of(largest) + norm(largest), 2)
              theta -= learning_rate * (rotated @ transpose(q) + transpose(turned)) / (1 + scale)
            views:
              smoothed: theta @ q + transpose(turned) * sum(gram)
            """, "beta=0.3"),
        new("""
            optimizer: PartsOfMatrices
            hyperparameters: { learning_rate: 0.01 }
            state: { c: 0, k: { init: 'identity(columns) + 0.5', when: columns < 30 }, n: 0 }
            update: |
              g = where(isfinite(grad), clamp(grad, -1, 1), 0)
              gram = transpose(g) @ g
              c = 0.9 * c + diagonal(gram)
              k = where(columns < 30, 0.5 * k + diagonal(sqrt(c)) @ gram, k)
              n = 0.5 * n + dot(gram, gram) + mean(gram) + rms(gram) + size(gram) + min_of(gram) * product(0.5 + 0 * gram)
              u = g / (1e-3 + sqrt(max_of(g^2, per row)) + sqrt(c))
              u = where(columns < 30, u @ k, u) / (1 + rms(u, per row)) + 1e-3 * theta @ diagonal(min(c, 1))
              theta -= learning_rate * clamp(u, -1, 1)
            """),
        new("""
            optimizer: ModelOfMatrices
            numerics: fused
            hyperparameters: { learning_rate: 0.02 }
            let: { is_matrix: rank > 1 and rows <= 70 }
            state: { l: { init: identity(rows), when: is_matrix }, q: { init: identity(rows), when: is_matrix }, b: 0 }
            update: |
              g = where(isfinite(grad), clamp(grad, -1, 1), 0)
              b = 0.9 * b + mean(g^2, per block(16))
              l = 0.9 * l + 0.1 * g @ transpose(g)
              q = where(norm(g) > 1 and t % 2 == 0, inverse_root(l + identity(rows), 2), q)
              u = where(is_matrix, transpose(q) @ g, g)
              u = u / (1 + norm(where(is_matrix, q @ u, u), per model)) + g * where(is_matrix, trace(l @ l) / (rows + 1), 0) * 1e-3
              theta -= learning_rate * (u + 1e-3 * g / sqrt(b + 1))
            """),
        new("""
            optimizer: SeldomAndSmall
            state: { l: 0, p: 0, total: 0 }
            update: |
              g = where(isfinite(grad), clamp(grad, -1, 1), 0)
              total = total + norm(g)
              l = where(rank >= 2 and total > 4, l + g @ transpose(g) + identity(rows), l)
              p = where(rank >= 2 and t % 3 == 0, transpose(g) + 0 * p, p)
              u = where(rank >= 2 and total > 4, solve(l + identity(rows), g), g)
              theta -= 0.05 * where(rank >= 2 and t >= 3, u + 0.1 * transpose(p), u)
            """),
        new("""
            optimizer: ShampooOfPaper
            hyperparameters:
              learning_rate: { default: 0.1, range: "[0, inf)" }
              epsilon: { default: 1e-4, range: "(0, inf)" }
              period: { type: integer, default: 1, range: "[1, inf)" }
              largest: { type: integer, default: 4096, range: "[0, inf)" }
            let:
              left: rank >= 2 and rows <= largest
              right: rank >= 2 and columns <= largest
            state:
              l: { init: epsilon * identity(rows), when: left }
              r: { init: epsilon * identity(columns), when: right }
              left_root: { init: identity(rows), when: left }
              right_root: { init: identity(columns), when: right }
              s: { init: epsilon }
              c: { init: epsilon }
            update:
              - l += grad @ transpose(grad)
              - r += transpose(grad) @ grad
              - s += sum(grad^2, per row)
              - c += sum(grad^2, per column)
              - if: step % period == 0
                do:
                  - left_root = inverse_root(l, 4)
                  - right_root = inverse_root(r, 4)
              - u = where(left, left_root @ grad, grad * where(rank >= 2, 1 / sqrt(sqrt(s)), 1 / sqrt(s)))
              - u = where(right, u @ right_root, where(rank >= 2, u * (1 / sqrt(sqrt(c))), u))
              - theta -= learning_rate * u
            """, "period=3 largest=4 epsilon=0.01"),
        new("""
            optimizer: SoapOfPaper
            numerics: strict
            hyperparameters:
              learning_rate: { default: 3e-3, range: "[0, inf)" }
              beta1: { default: 0.95, range: "[0, 1)" }
              beta2: { default: 0.95, range: "[0, 1)" }
              epsilon: { default: 1e-8, range: "[0, inf)" }
              weight_decay: { default: 0.01, range: "[0, inf)" }
              period: { type: integer, default: 10, range: "[1, inf)" }
              largest: { type: integer, default: 10000, range: "[0, inf)" }
            let:
              left: rank >= 2 and rows <= largest
              right: rank >= 2 and columns <= largest
            state:
              l: { init: 0, when: left }
              r: { init: 0, when: right }
              rows_basis: { init: identity(rows), when: left }
              columns_basis: { init: identity(columns), when: right }
              m: 0
              v: 0
            update:
              - g = where(left, transpose(rows_basis) @ grad, grad)
              - g = where(right, g @ columns_basis, g)
              - if: step >= 1
                do:
                  - m = beta1 * m + (1 - beta1) * grad
                  - v = beta2 * v + (1 - beta2) * g^2
                  - u = where(left, transpose(rows_basis) @ m, m)
                  - u = where(right, u @ columns_basis, u)
                  - u = u / (1 - beta1^step) / (sqrt(v / (1 - beta2^step)) + epsilon)
                  - u = where(left, rows_basis @ u, u)
                  - u = where(right, u @ transpose(columns_basis), u)
                  - theta -= learning_rate * u
                  - theta *= 1 - learning_rate * weight_decay
              - l = beta2 * l + (1 - beta2) * (grad @ transpose(grad))
              - r = beta2 * r + (1 - beta2) * (transpose(grad) @ grad)
              - if: step == 0
                do:
                  - rows_basis = eigenvectors(l)
                  - columns_basis = eigenvectors(r)
                else:
                  - if: step % period == 0
                    do:
                      - rows_basis = orthonormal(l @ rows_basis)
                      - columns_basis = orthonormal(r @ columns_basis)
            """, "period=2 largest=16 weight_decay=0.1"),
    ];
}
