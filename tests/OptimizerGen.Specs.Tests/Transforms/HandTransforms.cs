using OptimizerGen.Tests.References;

namespace OptimizerGen.Specs.Tests.Transforms;

/// <summary>One step of a rule with a transform around it, by hand from the transform's paper. All have their defaults.</summary>
/// <param name="theta">The parameters, which move.</param>
/// <param name="gradient">The gradient.</param>
/// <param name="t">The step, from 1.</param>
/// <param name="rule">The rule within.</param>
internal delegate void HandStep(double[] theta, double[] gradient, int t, HandRule rule);

/// <summary>The transforms of the catalogue by hand, on a matrix of three rows of three, each with the states that it keeps.</summary>
internal static class HandTransforms
{
    public static readonly IReadOnlyDictionary<string, Func<HandStep>> Table = new Dictionary<string, Func<HandStep>>
    {
        ["DecoupledDecay"] = () => (theta, g, t, rule) =>
        {
            Scale(theta, 1 - rule.Rate * 0.01);
            rule.Step(theta, g, t);
        },
        ["CoupledDecay"] = () => (theta, g, t, rule) => rule.Step(theta, Map(g, i => g[i] + 0.01 * theta[i]), t),
        ["CautiousDecay"] = () => (theta, g, t, rule) =>
        {
            double[] before = [.. theta];
            rule.Step(theta, g, t);
            for (int i = 0; i < theta.Length; i++)
            {
                // The step taken off is θ before less θ after; it works with the decay where both have one sign.
                bool agrees = Math.Sign(before[i] - theta[i]) * Math.Sign(before[i]) >= 0;
                theta[i] -= agrees ? rule.Rate * 0.01 * before[i] : 0;
            }
        },
        ["FadingDecay"] = () => (theta, g, t, rule) =>
        {
            Scale(theta, 1 - rule.Rate * 0.1 * (10000.0 - (t - 1)) / 10000);
            rule.Step(theta, g, t);
        },
        ["Lookahead"] = () =>
        {
            double[]? slow = null;
            return (theta, g, t, rule) =>
            {
                slow ??= [.. theta];
                rule.Step(theta, g, t);
                if (t % 5 == 0)
                {
                    for (int i = 0; i < theta.Length; i++)
                    {
                        theta[i] = slow[i] = (slow[i] + theta[i]) / 2;
                    }
                }
            };
        },
        ["AdaptiveClip"] = AdaptiveClip,
        ["Mechanic"] = Mechanic,
        ["UntunedWarmup"] = () => (theta, g, t, rule) => rule.Step(theta, g, t, d => Map(d, i => d[i] * Math.Min(1, t * 0.001 / 2))),
        ["NoisyGradient"] = () => (theta, g, t, rule) =>
            rule.Step(theta, Map(g, i => g[i] + Math.Sqrt(0.01 / Math.Pow(t, 0.55)) * HandNoise.Normal(0, t, 0, 0, i)), t),
        ["Cautious"] = () => (theta, g, t, rule) => rule.Step(theta, g, t, d =>
        {
            int left = d.Where((x, i) => x * g[i] > 0).Count();
            return Map(d, i => d[i] * g[i] > 0 ? d[i] / Math.Max((double)left / d.Length, 1e-3) : 0);
        }),
        ["CautiousCount"] = () => (theta, g, t, rule) => rule.Step(theta, g, t, d =>
        {
            int left = d.Where((x, i) => x * g[i] > 0).Count();
            return Map(d, i => d[i] * g[i] > 0 ? d[i] * d.Length / (left + 1) : 0);
        }),
        ["Grams"] = () => (theta, g, t, rule) => rule.Step(theta, g, t, d => Map(d, i => Math.Sign(g[i]) * Math.Abs(d[i]))),
        ["Mars"] = () =>
        {
            double[]? last = null;
            return (theta, g, t, rule) =>
            {
                last ??= new double[g.Length];
                double[] c = Map(g, i => g[i] + 0.025 * 0.95 / 0.05 * (g[i] - last[i]));
                double norm = Norm(c);
                last = [.. g];
                rule.Step(theta, norm > 1 ? Map(c, i => c[i] / norm) : c, t);
            };
        },
        ["OrthoGrad"] = () => (theta, g, t, rule) =>
        {
            double along = Dot(theta, g) / Dot(theta, theta);
            double[] across = Map(g, i => g[i] - along * theta[i]);
            rule.Step(theta, Map(across, i => across[i] / Norm(across) * Norm(g)), t);
        },
        ["GradientCentralisation"] = () => (theta, g, t, rule) =>
            rule.Step(theta, Map(g, i => g[i] - (g[i / 3 * 3] + g[i / 3 * 3 + 1] + g[i / 3 * 3 + 2]) / 3), t),
        ["ClipStepNorm"] = () => (theta, g, t, rule) => rule.Step(theta, g, t, d => Norm(d) > 1 ? Map(d, i => d[i] / Norm(d)) : d),
        ["ClipStepRms"] = () => (theta, g, t, rule) => rule.Step(
            theta, g, t, d => Norm(d) > Math.Sqrt(d.Length) ? Map(d, i => d[i] / (Norm(d) / Math.Sqrt(d.Length))) : d),
        ["Grokfast"] = () =>
        {
            double[]? slow = null;
            return (theta, g, t, rule) =>
            {
                slow = slow is null ? [.. g] : Map(g, i => 0.98 * slow[i] + 0.02 * g[i]);
                rule.Step(theta, Map(g, i => g[i] + 2 * slow[i]), t);
            };
        },
        ["Hyperball"] = () =>
        {
            double radius = double.NaN;
            return (theta, g, t, rule) =>
            {
                radius = t == 1 ? Norm(theta) : radius;
                rule.Step(theta, g, t);
                Scale(theta, radius / Norm(theta));
            };
        },
        ["TrustRatio"] = () => (theta, g, t, rule) =>
        {
            double length = Norm(theta);
            rule.Step(theta, g, t, d => Norm(d) > 0 ? Map(d, i => d[i] / Norm(d) * length) : d);
        },
        ["WeightAverage"] = () => (theta, g, t, rule) => rule.Step(theta, g, t),
        ["PolyakAverage"] = () => (theta, g, t, rule) => rule.Step(theta, g, t),
        ["ScheduleFree"] = () =>
        {
            double[]? x = null, z = null;
            return (theta, g, t, rule) =>
            {
                x ??= [.. theta];
                z ??= [.. theta];
                double[] y = [.. theta];
                rule.Step(y, g, t);
                for (int i = 0; i < theta.Length; i++)
                {
                    // With one rate all weights are alike, so x is the mean of all z.
                    z[i] += y[i] - theta[i];
                    x[i] = ((t - 1) * x[i] + z[i]) / t;
                    theta[i] = 0.9 * x[i] + 0.1 * z[i];
                }
            };
        },
    };

    /// <summary>A row of three is a unit.</summary>
    private static HandStep AdaptiveClip() => (theta, g, t, rule) => rule.Step(theta, Map(g, i =>
    {
        Range unit = (i / 3 * 3)..(i / 3 * 3 + 3);
        double ratio = Norm(g[unit]) / Math.Max(Norm(theta[unit]), 1e-3);
        return ratio > 0.01 ? g[i] * (0.01 / ratio) : g[i];
    }), t);

    private static HandStep Mechanic()
    {
        double[] betas = [.. Enumerable.Range(1, 6).Select(i => 1 - Math.Pow(10, -i))];
        double[] m = new double[6], v = new double[6], r = new double[6], s = new double[6];
        double[]? start = null, delta = null;
        return (theta, g, t, rule) =>
        {
            start ??= [.. theta];
            delta ??= new double[theta.Length];
            double[] x = [.. theta];
            double pull = 0.01 * s.Sum() * Norm(g) / (Norm(x) + 1e-8);
            double h = Dot(Map(g, i => g[i] + pull * x[i]), delta);
            rule.Step(theta, g, t);
            for (int k = 0; k < 6; k++)
            {
                r[k] = betas[k] * r[k] + Math.Max(-m[k], Math.Min(m[k], h)) * s[k];
                m[k] = Math.Max(betas[k] * m[k], Math.Abs(h) + 1e-8);
                v[k] = betas[k] * betas[k] * v[k] + h * h;
                s[k] = (1e-6 * m[k] / 6 + Math.Max(r[k], 0)) / (Math.Sqrt(v[k]) + 1e-8);
            }

            for (int i = 0; i < theta.Length; i++)
            {
                delta[i] += x[i] - theta[i];
                theta[i] = start[i] - s.Sum() * delta[i];
            }
        };
    }

    private static double[] Map(double[] of, Func<int, double> value) => [.. of.Select((_, i) => value(i))];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double Norm(double[] a) => Math.Sqrt(Dot(a, a));

    private static void Scale(double[] theta, double factor)
    {
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] *= factor;
        }
    }
}
