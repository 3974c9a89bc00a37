namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Every function and operator on elements, each kept in a state so that all its bits can be seen.</summary>
internal static class ElementRules
{
    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: Signs
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0 }
            update: |
              a = sign(grad)
              b = copysign(theta, where(isfinite(grad), grad, 1))
              c = copysign(grad, theta)
              d = abs(grad)
              e = -grad
              f = copysign(grad, -1)
              h = copysign(2, where(isfinite(grad), grad, 1))
              k = copysign(theta, -0)
              theta -= 0.01 * sign(grad * theta)
            """),
        new("""
            optimizer: Roundings
            hyperparameters: { divisor: 0.75 }
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 }
            update: |
              a = floor(grad * 3)
              b = ceil(grad * 3)
              c = round(grad * 2)
              d = grad % divisor
              e = theta % grad
              f = 2 % grad
              theta -= 0.01 * clamp(a + b + c, -1, 1)
            """, "divisor=-1.25"),
        new("""
            optimizer: Extremes
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0, m: 0, p: 0 }
            update: |
              a = min(grad, theta)
              b = max(grad, theta)
              c = min(grad, 0)
              d = max(grad, 0)
              e = max(-0, grad)
              f = clamp(grad, -1, 1)
              h = clamp(grad, theta, a)
              k = max(grad, theta, 0.5, m)
              m = min(-grad, grad, -0)
              p = max(0 * grad, -0) - -0
              theta -= 0.01 * f
            """),
        new("""
            optimizer: Powers
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0 }
            update: |
              a = grad^3
              b = grad^-1
              c = abs(grad)^0.5
              d = grad^4
              e = theta^-3
              f = abs(theta)^1.5
              h = lerp(grad, theta, 0.3)
              k = grad^7 - theta^2^2
              theta -= 0.01 * clamp(sqrt(abs(grad)), 0, 2)
            """),
        new("""
            optimizer: RealPowers
            hyperparameters: { p: 2.5 }
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0 }
            update: |
              a = abs(grad)^0.3
              b = grad^p
              c = p^theta
              d = grad^65
              e = grad^theta
              f = abs(theta)^-1.7
              h = cbrt(grad) + cbrt(theta - 100)
              theta -= 0.01 * clamp(sign(grad) * abs(grad)^(1 / p), -1, 1)
            """, "p=3", "p=-2", "p=0.1"),
        new("""
            optimizer: Exponentials
            hyperparameters: { temperature: 0.7 }
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0 }
            update: |
              a = exp(grad)
              b = expm1(theta)
              c = log(abs(grad))
              d = log1p(grad)
              e = tanh(grad / temperature)
              f = sigmoid(theta * 50)
              h = erf(grad)
              theta -= 0.01 * tanh(grad) * sigmoid(2) * erf(temperature)
            """),
        new("""
            optimizer: Angles
            state: { a: 0, b: 0, c: 0, d: 0, e: 0 }
            update: |
              a = sin(grad)
              b = cos(theta * 1000)
              c = atan2(grad, theta)
              d = sin(grad * 100000000)
              e = atan2(grad, -0)
              theta -= 0.01 * sin(grad) * cos(theta)
            """),
        new("""
            optimizer: Draws
            hyperparameters: { temperature: 0.01 }
            let: { noise: normal() }
            state: { a: 0, b: 0, c: 0, d: 0, e: 0 }
            update: |
              a = noise
              b = uniform() - uniform()
              c = rademacher() * grad
              d = normal() * norm(noise)
              e = noise - a
              theta -= 0.01 * clamp(where(isfinite(grad), grad, 0), -1, 1) + temperature * noise
            """, "temperature=1"),
        new("""
            optimizer: DrawsByRow
            state: { a: 0, r: 0 }
            update: |
              r = norm(normal(), per row)
              a = normal() * r / (1 + max_of(uniform(), per column))
              theta -= 0.01 * a / (1 + r)
            """),
        new("""
            optimizer: Choices
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0 }
            update: |
              a = where(grad > 0, theta, -theta)
              b = where(grad, 1, 2)
              c = where(grad > 0 and t > 2, grad, 0)
              d = where(grad > theta or not isfinite(grad), -1, theta)
              e = where(not (grad < 0) and (theta >= 0 or t < 3), grad, theta)
              f = where(theta == 0, 0, grad / theta)
              h = where(grad != 0 and theta <= 1, 3, where(theta > 0, 4, 5))
              k = where(t % 2 == 0, grad, where(grad > 0, 1, -1))
              theta -= 0.01 * where(isfinite(grad), clamp(grad, -1, 1), 0)
            """),
        new("""
            optimizer: Masks
            state: { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, h: 0, k: 0 }
            update: |
              a = grad > 0
              b = (grad >= theta) + 2 * (theta < 0) - (grad <= -1)
              c = (grad > 0) == (theta > 0)
              d = grad and theta
              e = grad or t > 4
              f = not grad
              h = isfinite(grad) * (grad != 0)
              k = -(grad == theta) * theta + (grad == grad) + (grad and 2 < 1 or theta and 1 < 2)
              theta *= 1 - 0.01 * (theta > 0 and a or f)
            """),
        new("""
            optimizer: StrangeNames
            hyperparameters: { lock: 0.5, in: 0.25, lanes: 0.125, double: 2, i: 3 }
            state: { segment: 0, base: theta, s: 0, start: 0 }
            update: |
              frame = grad * lock
              length = frame + in * theta
              last = norm(length) * lanes + i
              float = length / last
              next_s = float * double
              segment = next_s + s
              s = segment - previous(s)
              start = start * 0.5 + last
              base = base + 0.1 * (theta - base)
              theta -= 0.01 * clamp(float, -1, 1)
            """),
    ];
}
