using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>What plain rewrites changes a step by a few units in the last place, measured against the rule as written.</summary>
public sealed class RewriteErrorTests
{
    private const int Length = 500;

    public static TheoryData<string> Rules => [.. Compilation.Catalogue
        .Where(spec => spec.StartsWith("optimizer: ", StringComparison.Ordinal)).Select(spec => spec.Split('\n')[0]["optimizer: ".Length..])];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_step_of_the_catalogue_stays_within_eight_units(string name)
    {
        BoundOptimizer rule = Compilation.FromCatalogue(name);
        (double deviation, double rounding) = Deviation(rule, random => Math.Pow(10, (random.NextDouble() * 8) - 6), 12);
        // Where averages nearly cancel, what each is off by counts for more, in the rule as written too.
        Assert.InRange(deviation, 0, Math.Clamp(rounding, 8, 16) * (IsDrawn(rule) ? 4 : 1));
    }

    /// <summary>
    /// Whether the parameters are drawn towards a point that the rule keeps, so that it does not take them as it finds them: what the
    /// point is off by from the steps before stays in each step.
    /// </summary>
    private static bool IsDrawn(BoundOptimizer rule)
    {
        const int Steps = 4;
        ReferenceInterpreter<double> left = Interpreter<double>(rule, InterpretationMode.AsBound, []), moved = Interpreter<double>(rule, InterpretationMode.AsBound, []);
        double[] a = [.. Enumerable.Range(1, Length).Select(i => Math.Sin(i))], b = [.. a], g = [.. Enumerable.Range(1, Length).Select(i => Math.Cos(i))];
        for (int step = 1; step < Steps; step++)
        {
            left.Step(a, g);
            moved.Step(b, g);
        }

        double[] before = [.. a];
        b = [.. b.Select(x => x * 1.001)];
        double change = b.Zip(before, (x, y) => Math.Abs(x - y)).Sum();
        left.Step(a, g);
        moved.Step(b, g);
        return b.Zip(a, (x, y) => Math.Abs(x - y)).Sum() < 0.9 * change;
    }

    [Theory]
    [InlineData("grad / (sqrt(theta^2 / k) + a)")]
    [InlineData("a * grad / n / sqrt(k * theta^2 + a)")]
    [InlineData("grad / max(k * abs(theta), a) / (1 + abs(grad))")]
    [InlineData("where(grad > 0, k * theta, k * grad) / (1 - b^t)")]
    [InlineData("(k * grad) / (theta / (a * grad))")]
    public void A_rewritten_expression_stays_within_eight_units(string expression) => Assert.InRange(
        Deviation(LoweringText.Bind($"update: theta = {expression}"), random => (random.NextDouble() * 4) - 2, 1, ("k", 0.37), ("n", 3.1), ("a", 0.19)).OfRewriting, 0, 8);

    /// <summary>
    /// The largest difference between a step as lowered and the same step as written, in units in the last place of the
    /// parameter before or after, which a step is about as large as; and what the rule as written is off by through rounding.
    /// </summary>
    private static (double OfRewriting, double OfRounding) Deviation(
        BoundOptimizer rule, Func<Random, double> gradient, int steps, params (string Name, double Value)[] settings)
    {
        var random = new Random(20141222);
        ReferenceInterpreter<float> written = Interpreter<float>(rule, InterpretationMode.AsBound, settings);
        ReferenceInterpreter<float> lowered = Interpreter<float>(rule, InterpretationMode.AsLowered, settings);
        ReferenceInterpreter<double> exact = Interpreter<double>(rule, InterpretationMode.AsBound, settings);
        double worst = 0, worstRounding = 0;
        float[] start = [.. Enumerable.Range(0, Length).Select(_ => (float)((random.NextDouble() * 4e-3) - 2e-3))];
        (float[] a, float[] b) = ([.. start], [.. start]);
        for (int step = 0; step < steps; step++)
        {
            float[] g = [.. Enumerable.Range(0, Length).Select(_ => (float)(gradient(random) * random.Next(-1, 2)))];
            float[] before = [.. a];
            double[] c = [.. a.Select(x => (double)x)];
            written.Step(a, g);
            lowered.Step(b, g);
            exact.Step(c, [.. g.Select(x => (double)x)]);
            for (int i = 0; i < Length; i++)
            {
                double unit = Math.Max(MathF.BitIncrement(Math.Abs(a[i])) - Math.Abs(a[i]), MathF.BitIncrement(Math.Abs(before[i])) - Math.Abs(before[i]));
                worst = Math.Max(worst, Math.Abs(a[i] - b[i]) / Math.Max(unit, float.Epsilon));
                worstRounding = Math.Max(worstRounding, Math.Abs(a[i] - c[i]) / Math.Max(unit, float.Epsilon));
            }

            // Each step is measured for itself: the states have their own small differences.
            a.CopyTo(b, 0);
        }

        return (worst, worstRounding);
    }

    private static ReferenceInterpreter<T> Interpreter<T>(BoundOptimizer rule, InterpretationMode mode, (string Name, double Value)[] settings)
        where T : struct
    {
        var interpreter = new ReferenceInterpreter<T>(rule, Length, mode);
        foreach ((string name, double value) in settings)
        {
            interpreter.Set(name, value);
        }

        return interpreter;
    }
}
