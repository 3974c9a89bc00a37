namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Lists of hyperparameters and several states of one name, by indices that are written and by indices that change.</summary>
internal static class ListRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: Aggregated
            hyperparameters:
              rate: 0.01
              momenta: { symbol: β, default: [0, 0.9, 0.99], range: "[0, 1)" }
            state: { velocities: { init: 0, count: size(momenta) } }
            update:
              - velocities[0] = momenta[0] * velocities[0] + grad
              - velocities[1] = β[1] * velocities[1] + grad
              - velocities[-1] = momenta[-1] * velocities[2] + grad
              - theta -= rate / size(momenta) * (velocities[0] + velocities[1] + velocities[5])
            """, "momenta[0]=0.5", "momenta[2]=0.25 rate=0.1"),
        new("""
            optimizer: Tabulated
            hyperparameters:
              coefficients: [[3.4445, -4.7750, 2.0315], [4.0848, -6.8946, 2.9270], [1.5, -0.5, 0]]
              scale: { default: 'coefficients[0, 1] + 6' }
              turned: [0.5, sqrt(scale), 'coefficients[1, 2]']
            state: { a: 0, b: 0, c: 0, d: 0, sums: { init: 'turned[1]', count: 4 } }
            update: |
              k = t % 5 - 2
              a = coefficients[k, 0] * grad
              b = coefficients[k, t] + coefficients[0, step] * theta
              c = turned[k / 2] - turned[norm(grad)]
              sums[k] = previous(sums[k]) + turned[t] + sums[k + 1] / 2
              sums[2] += norm(grad)
              d = sums[t] + previous(sums[2])
              theta -= 0.01 * clamp(a + b * turned[2] + c, -1, 1)
            """, "scale=2", "coefficients[2,1]=7 turned[0]=-1"),
        new("""
            optimizer: Reduced
            hyperparameters: { weights: [0.5, 0.25, 2, -1], others: { default: [1, 2, 3, 4] } }
            state: { a: 0, b: 0, c: 0, d: 0, e: 0 }
            update: |
              a = sum(weights) + mean(weights * others) + product(where(others <= t, weights, 1))
              b = norm(weights) + rms(others - t) + dot(weights, others)
              c = min_of(weights * t) + max_of(abs(weights)) + size(weights) + sum(others <= t)
              d = sum(weights[others] / sum(weights)) + weights[sum(others <= t)]
              e = a * grad + max(sum(weights), b) * theta
              theta -= 0.01 * clamp(e, -1, 1) / (1 + abs(c))
            """, "weights[3]=5"),
        new("""
            optimizer: Ring
            hyperparameters: { delay: { type: integer, default: 3, range: "[0, 10]" } }
            state: { past: { init: theta, count: 4 }, seen: { init: 1, count: 3 }, last: 0 }
            gradient_at: 'theta + 0.1 * past[t - 1]'
            update: |
              old = past[t - delay]
              past[t] = grad
              past[t + 1] += 2 * past[t]
              seen[t] = seen[t - 1] + norm(past[t])
              last = past[t + delay] - previous(past[t])
              theta -= 0.01 * clamp(old + last + past[1], -1, 1) / (1 + seen[step])
            views: { delayed: 'past[t - delay]' }
            """, "delay=0", "delay=1", "delay=10"),
        new("""
            optimizer: MixedRing
            hyperparameters: { skip: false }
            state: { past: { init: theta, count: 5 }, other: 0 }
            update:
              - past[t] = grad
              - past[2] = past[t] + past[t + 2]
              - past[t * t] += past[2] / (1 + norm(past[t - 1]))
              - if: skip or t > 4
                do: [ 'past[t + 3] = theta', 'other = past[3] - past[t]' ]
                else: [ 'past[t - 1] = -grad', 'other += previous(past[t])' ]
              - past[0] *= 0.5
              - past[norm(past[1])] = where(t > 6, past[0], past[4])
              - repeat: 3
                as: i
                do: other += past[t + i] * past[i]
              - theta -= 0.01 * clamp(other + past[t - 2], -1, 1)
            """, "skip=1"),
        new("""
            optimizer: Gathered
            hyperparameters: { window: { type: integer, default: 2, range: "[1, 6]" }, momenta: [0, 0.5, 0.9] }
            state: { past: { init: 0, count: 6 }, sums: { init: 0, count: size(momenta) } }
            update:
              - past[t] = grad
              - total = past[t]
              - repeat: window
                as: i
                do: total += past[t - i]
              - repeat: size(momenta)
                as: i
                do: sums[i] = momenta[i] * sums[i] + total / window
              - theta -= 0.01 * clamp(sums[t], -1, 1)
            """, "window=1", "window=6"),
        new("""
            optimizer: RingOfRows
            hyperparameters: { delay: 2 }
            state: { past: { init: 0, count: 3 }, rows_seen: { init: 1, count: 3 } }
            update: |
              past[t] = grad * grad
              rows_seen[t] = rows_seen[t - 1] * 0.5 + mean(past[t - delay], per row)
              theta -= 0.01 * clamp(grad / sqrt(rows_seen[t] + 1), -1, 1)
            """, "delay=0", "delay=1"),
        new("""
            optimizer: NarrowRing
            state: { near: { init: 0, count: 3, storage: bfloat16 }, far: { init: theta, count: 2, storage: bfloat16, rounding: stochastic } }
            update: |
              near[t] = grad
              far[t] = 0.9 * far[t - 1] + near[t - 1]
              theta -= 0.01 * clamp(far[t] + far[0] + near[2], -1, 1)
            """),
        new("""
            optimizer: OneOfOne
            hyperparameters: { single: [0.5] }
            state: { only: { init: 0, count: 1 } }
            update: |
              only[t] = 0.5 * only[t + 1] + grad
              theta -= 0.01 * single[t] * clamp(only[0], -1, 1)
            """),
        new("""
            optimizer: Decided
            hyperparameters: { rates: [0.01, 0.02, 0.03], which: { type: integer, default: 1 } }
            moments:
              m: { of: grad, decay: 'where(rates[which] > 0.015, 0.9, 0.5)' }
            update: theta -= rates[which] * m / (sqrt(m * m) + rates[t] + 1)
            """, "which=0", "which=-1"),
    ];

    /// <summary>Schedules with lists, in which anything can be done with them.</summary>
    public static string[] Schedules { get; } =
    [
        """
        schedule: Stairs
        hyperparameters:
          milestones: { default: [3, 8, 12], range: "[0, inf)" }
          factors: [0.5, 0.1, 2]
          height: { default: 0.5 }
        value: initial * product(where(milestones <= step, factors, 1)) + height^sum(milestones <= step) + factors[step] / size(factors)
        """,
        """
        schedule: Measures
        hyperparameters: { points: [1, 4, 2], weights: [2, -1, 0.5] }
        let: { whole: sum(points) }
        value: norm(points - t) + rms(weights) + dot(points, weights) + min_of(points * t) + max_of(weights) + mean(points / whole) + weights[-1 - step] + sum(points[weights * t])
        """,
        """
        schedule: Called
        hyperparameters: { end: 0.1 }
        value: Stairs(milestones = [2, 5], factors = [end, 1 / end]) + Stairs() + Stairs(factors = [1, end, 3])
        """,
    ];
}
