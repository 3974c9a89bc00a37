namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Statements that hold others.</summary>
internal static class ControlRules
{
    private const int RandomRuleCount = 4;

    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: Branches
            hyperparameters: { period: { type: integer, default: 3, range: "[1, inf)" }, nesterov: false }
            state: { slow: theta, velocity: 0, level: 1 }
            update:
              - if: t == 1
                do: velocity = clamp(grad, -1, 1)
                else:
                  - velocity = 0.9 * velocity + clamp(grad, -1, 1)
                  - if: nesterov
                    do: velocity += 0.1 * clamp(grad, -1, 1)
                    else: { if: t > 6, do: level *= 0.5, else: level += 1 }
              - step_taken = 0.01 * velocity * level
              - theta -= step_taken
              - if: t % period == 0
                do: |
                  slow = lerp(slow, theta, 0.5)
                  theta = slow
            after: { if: t > 4, do: theta *= 0.99 }
            """, "nesterov=1", "period=1", "period=2 nesterov=1"),
        new("""
            optimizer: BranchesOnReductions
            hyperparameters: { limit: { default: 1, range: "(0, inf)" } }
            state: { v: 0, clipped: 0 }
            gradient:
              - length = norm(grad)
              - if: length > limit
                do: [ grad *= limit / length, clipped += 1 ]
            update:
              - if: rms(grad) > 0.01
                do:
                  - v = 0.9 * v + 0.1 * grad^2
                  - r = grad / (sqrt(v) + 1e-3)
                else: [ v = grad^2, r = grad ]
              - if: clipped > 2 and norm(r) > 0
                do: r *= 0.5 / norm(r)
              - theta -= 0.1 * r
            """, "limit=0.1", "limit=100"),
        new("""
            optimizer: FourBranches
            hyperparameters: { a: { type: integer, default: 10 }, b: true, c: false, d: true }
            state: { s: 0 }
            update:
              - { if: t > a, do: s = grad, else: s *= 0.5 }
              - { if: b, do: s += theta * 0.01 }
              - { if: c, do: s = sign(s) }
              - { if: d, do: 's = clamp(s, -2, 2)' }
              - theta -= 0.1 * s
            """, "a=3 c=1", "b=0 d=0", "b=0 c=1 a=0"),
        new("""
            optimizer: BranchesOnModel
            update:
              - length = norm(grad, per model)
              - { if: length > 1, do: grad /= length, else: { if: t > 3, do: grad *= 2 } }
              - theta -= 0.1 * grad
            """),
        new("""
            optimizer: LateAdam
            extends: Adam
            update:
              - { if: t > 3, do: inherited, else: theta -= 0.01 * sign(grad) }
            with: [Lookahead]
            """, "epsilon=1e-3"),
        new("""
            optimizer: Loops
            hyperparameters: { rounds: { type: integer, default: 2, range: "[0, 4]" } }
            state: { v: 1, level: 0 }
            update:
              - r = clamp(grad, -1, 1)
              - { repeat: 3, as: i, do: 'r = r / (1 + i * abs(r))' }
              - root = 0.5 * (v + 1)
              - repeat: rounds
                as: i
                do: |
                  root = 0.5 * (root + (r^2 + v + 0.1) / root)
                  level = 0.5 * level + i
              - v = 0.9 * v + 0.1 * r^2
              - theta -= 0.01 * r / root + 1e-3 * level
            """, "rounds=0", "rounds=1", "rounds=3", "rounds=4"),
        new("""
            optimizer: ManyRounds
            hyperparameters: { rounds: { type: integer, default: 9, range: "[1, 12]" } }
            update:
              - r = clamp(grad, -1, 1)
              - { repeat: rounds, do: r = 1.5 * r - 0.5 * r^3 }
              - theta -= 0.01 * r
            """, "rounds=1", "rounds=7", "rounds=8", "rounds=12"),
        new("""
            optimizer: LoopOverReductions
            hyperparameters: { rounds: { type: integer, default: 3, range: "[1, 5]" } }
            update:
              - r = clamp(grad, -1, 1)
              - repeat: 2
                do: r /= norm(r) + 0.5
              - low = 0
              - repeat: rounds
                as: i
                do:
                  - excess = sum(max(abs(r) - low, 0)) - 1
                  - { if: excess > 0, do: low += excess / (size(r) + i) }
              - theta -= 0.1 * sign(r) * max(abs(r) - low, 0)
            """, "rounds=1", "rounds=5"),
        new("""
            optimizer: NoiseInRounds
            hyperparameters: { rounds: { type: integer, default: 2, range: "[0, 3]" } }
            let: { noise: normal() }
            update:
              - r = grad * 0 + noise
              - { repeat: rounds, do: r = 0.5 * r + noise * uniform() }
              - theta -= 0.01 * clamp(grad, -1, 1) + 0.01 * r
            """, "rounds=0", "rounds=3"),
        .. Enumerable.Range(0, RandomRuleCount).Select(RandomBranches.Make),
    ];
}
