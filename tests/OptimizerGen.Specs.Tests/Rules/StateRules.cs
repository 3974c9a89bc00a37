namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>States of both shapes and every initial value, inputs, views, gradient points, products of decays, schedules.</summary>
internal static class StateRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: SlowWeights
            hyperparameters: { period: { type: integer, default: 3, range: "[1, inf)" }, start: 2 }
            state: { slow: theta, fast: theta * 0.5 + start, count: 0, level: { init: start^2 } }
            update: |
              count += 1
              theta -= 0.1 * clamp(grad, -1, 1)
              fast = lerp(fast, theta, 0.25)
              slow = where(t % period == 0, lerp(slow, theta, 0.5), slow)
              theta = where(t % period == 0, slow, theta)
              level = 0.5 * level + count
            views:
              average: theta + 0.3 * (slow - theta)
              weighted: fast * level / count
            """, "period=1", "period=2 start=-1"),
        new("""
            optimizer: ScalePerTensor
            state: { scale: 1, momentum: 0, steps: 0 }
            update: |
              scale = 0.9 * scale + 0.1 * rms(where(isfinite(grad), clamp(grad, -9, 9), 0))
              momentum = where(scale > 1, 0.9, 0.5) * momentum + clamp(grad, -9, 9) / (scale + 1e-3)
              steps = steps + (scale > 1)
              theta -= 0.01 * momentum / (1 + steps)
            views:
              normalized: theta / (norm(theta) + scale)
            """),
        new("""
            optimizer: WithInputs
            hyperparameters: { rho: 0.5 }
            inputs: { loss: scalar, curvature: element, limit: scalar, weight: element }
            state: { h: 0, best: inf }
            update: |
              h = rho * h + (1 - rho) * curvature
              best = min(best, loss)
              step_length = (loss - best + 0.1) / (norm(clamp(grad, -1, 1))^2 + limit)
              theta -= step_length * clamp(grad / max(abs(h), 1e-3), -1, 1) * isfinite(weight) * rho^(t - 1)
            """, "rho=0.9"),
        new("""
            optimizer: PointByNorm
            hyperparameters: { rho: 0.05 }
            moments:
              m: { of: 'clamp(grad, -5, 5)', decay: 0.9 }
            gradient_at: theta + where(t > 1, rho, 0) * m / (norm(m) + 1e-12)
            update: theta -= 0.05 * m_hat
            """, "rho=0.5"),
        new("""
            optimizer: ProductOfDecays
            hyperparameters: { beta: { default: 0.9, range: "[0, 1)" } }
            moments:
              m: { of: grad, decay: beta * t / (t + 1), bias_correction: product }
              v: { of: grad^2, decay: 'where(t == 1, 0, 0.99)', bias_correction: product, init: 0 }
            update: theta -= 0.1 * clamp(m_hat / (sqrt(v_hat) + 1e-8), -2, 2)
            """, "beta=0.5"),
        new("""
            optimizer: Scheduled
            hyperparameters: { rate: 0.1, decay: 0.5, still: 0.25 }
            schedules:
              rate: WarmThenFall(hold = 4)
              decay: InverseTime(decay = 0.75)
            moments:
              m: { of: grad, decay: decay }
            update: theta -= rate * clamp(m + still * theta, -1, 1) * (1 + epoch)
            """, "rate=0.3 decay=0.9"),
        new("""
            optimizer: PlainLoop
            update: theta -= 0.5 * grad
            """),
        new("""
            optimizer: Overwritten
            state: { kept: 0, level: 0, copy: theta }
            update: |
              copy = theta
              kept = grad
              level = t
              theta = 0.5
              theta += 0.25 * (kept > 0)
            """),
    ];

    /// <summary>Schedules that the rules call.</summary>
    public static string[] Schedules { get; } =
    [
        """
        schedule: WarmThenFall
        hyperparameters: { hold: 5 }
        value: where(step < hold, initial * t / hold, ExponentialStep(base = 0.8, t = t - hold, initial = initial / 2))
        """,
    ];
}
