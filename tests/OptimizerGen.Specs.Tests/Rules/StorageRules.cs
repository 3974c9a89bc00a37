namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>States kept in bfloat16, rounded to the nearest and by chance, one pair and several, beside states in full.</summary>
internal static class StorageRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: NarrowStates
            hyperparameters: { start: 0.7 }
            state:
              a: { init: 0, storage: bfloat16 }
              b: { init: theta * 1.001, storage: bfloat16, rounding: stochastic }
              c: { init: start, storage: bfloat16, rounding: nearest }
              d: { init: 1 / 3, storage: bfloat16, rounding: stochastic }
              e: 0
              f: { init: 0, storage: bfloat16, rounding: stochastic }
              n: 0
            update: |
              a = 0.9 * a + grad
              b = lerp(b, theta, 0.001)
              c = c + 0.1 * a
              d = max(0.999 * d, abs(grad))
              e = e + previous(b) - b
              f = f - e / 3
              n += 1
              theta -= 0.01 * clamp(a + d + f, -n, n)
            views:
              average: b + c - d
            """, "start=1.003"),
        new("""
            optimizer: NarrowFused
            extends: NarrowStates
            numerics: fused
            state: { a: { rounding: stochastic }, b: { storage: full }, d: { rounding: nearest } }
            """),
        new("""
            optimizer: NarrowGradients
            state: { near: { init: 0, storage: bfloat16 }, chance: { init: 0, storage: bfloat16, rounding: stochastic }, far: { init: inf, storage: bfloat16, rounding: stochastic } }
            update: |
              near = grad
              chance = grad
              far = where(grad > 0, grad * 1.0001, far)
              theta -= 0.01 * clamp(grad, -1, 1)
            """),
        new("""
            optimizer: NarrowBetweenPasses
            moments:
              m: { of: 'where(isfinite(grad), clamp(grad, -9, 9), 0)', decay: 0.9, storage: bfloat16, rounding: stochastic }
              v: { of: m^2, decay: 0.99, storage: bfloat16, rounding: stochastic }
            state: { last: { init: 0, storage: bfloat16 }, total: 0 }
            update: |
              r = m_hat / (sqrt(v_hat) + 1e-6) + 0.01 * theta
              trust = norm(theta) / (norm(r) + 1)
              total = 0.5 * total + sum(m * last)
              last = r
              theta -= 0.01 * trust * r + 1e-4 * m * rms(v)
            """),
        new("""
            optimizer: NarrowPoint
            hyperparameters: { nesterov: false }
            state: { velocity: { init: 0, storage: bfloat16, rounding: stochastic } }
            gradient_at: theta - where(nesterov, 0.9, 0) * velocity
            update: |
              velocity = where(t % 3 == 0, velocity, 0.9 * velocity + 0.01 * clamp(grad, -5, 5))
              theta -= velocity
            """, "nesterov=1"),
    ];
}
