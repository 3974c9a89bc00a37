namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>What <c>numerics</c> rewrites, in each of its modes; and conditions on numbers, more than loops are written for.</summary>
internal static class AlgebraRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: Algebra
            hyperparameters:
              rate: { default: 0.01, range: "[0, inf)" }
              beta: { default: 0.9, range: "[0, 1)" }
              scale: { default: 3, range: "(0, inf)" }
            moments:
              m: { of: grad, decay: beta }
              v: { of: grad^2, decay: 0.99 }
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0 }
            update: |
              a = 2 * (3 * grad) / scale / 7
              b = grad / theta / scale
              c = grad / (theta / (v + 1))
              d = sqrt(scale * v) + sqrt(v / (1 - beta^t))
              e = 1 / (scale * v + 1e-3)
              f = max(scale * theta, 0.5) / 3
              h = (grad * theta + m * v) - m * grad
              k = theta - grad * scale + 2 * (m / -scale)
              theta -= rate * clamp(m_hat / (sqrt(v_hat) + 1e-8), -5, 5)
            """, "scale=0.1 beta=0.5"),
        new("optimizer: AlgebraStrict\nextends: Algebra\nnumerics: strict", "scale=0.1 beta=0.5"),
        new("optimizer: AlgebraFused\nextends: Algebra\nnumerics: fused", "scale=0.1 beta=0.5"),
        new("""
            optimizer: FusedNorms
            numerics: fused
            moments:
              m: { of: grad, decay: 0.9 }
            update: |
              r = m * 0.5 + grad * theta
              theta -= 0.01 * r / (1 + norm(r)) + theta * m * 1e-3
            """),
        new("""
            optimizer: Flags
            hyperparameters: { one: false, two: false, three: false, four: false, five: false }
            state: { a: 0, b: 0, c: 0, d: 0, m: 0, w: 0 }
            gradient: grad * where(one, -1, 1)
            update: |
              m = where(two, 0.9 * m + grad, m)
              a = where(three, grad * theta, m) - where(four, theta, -theta)
              b = where(one and two or five, grad, theta + m)
              c = where(t > 3, a, b) * where(five, 2, grad)
              w = w + where(four, 1, 2)
              d = where(three, c, where(four, a, where(five, b, grad)))
              theta -= 0.01 * clamp(where(two, d, c), -1, 1)
            """, [.. FlagSettings()]),
        new("""
            optimizer: NumberFunctions
            hyperparameters: { x: 0.3, y: { default: sqrt(x) + 1 }, z: { default: y * 2 } }
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: x^2 + y }
            update: |
              a = exp(-x * t) + expm1(x / t) + log(y + t) - log1p(x)
              b = sin(t) * cos(x) + tanh(y - 1) + atan2(y, -x)
              c = cbrt(-y) + x^y + y^-t + 2^0.5^t
              d = (a - b * t) % y + floor(a) - ceil(b) + round(2.5 * x)
              e = min(a, b, c) + max(a, b) + clamp(d, -1, 1) + sign(b) + copysign(a, b)
              f = where(a > b and not (c > d) or t == 2, a, b) + isfinite(a) + abs(c) + pi + (x < inf)
              h += lerp(a, b, x) * (t >= 3) - (t != 4)
              theta -= 0.01 * (e / (1 + abs(f)) + sqrt(abs(h))) * clamp(grad, -1, 1)
            """, "x=0.7", "x=2 y=-1.5"),
    ];

    private static IEnumerable<string> FlagSettings() => Enumerable.Range(1, 31).Select(mask => string.Join(
        ' ', new[] { "one", "two", "three", "four", "five" }.Where((_, i) => ((mask >> i) & 1) != 0).Select(name => name + "=1")));
}
