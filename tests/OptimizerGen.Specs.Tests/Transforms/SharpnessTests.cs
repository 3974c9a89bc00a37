using OptimizerGen.Compiler.Interpretation;

namespace OptimizerGen.Specs.Tests.Transforms;

/// <summary>The transforms of the catalogue that take gradients elsewhere, over two rules, against the same by hand in a field of gradients.</summary>
public sealed class SharpnessTests
{
    private const int Steps = 25;

    /// <summary>The gradients of a step by hand, from the field: what the rule within is to see.</summary>
    private delegate double[] HandGradient(double[] theta, int t, double[] lastDirection);

    private static readonly Dictionary<string, HandGradient> s_table = new()
    {
        ["Sam"] = (theta, t, _) =>
        {
            double[] first = Field(theta, t);
            return Field(Plus(theta, 0.05 / Norm(first), first), t);
        },
        ["Gsam"] = (theta, t, _) =>
        {
            double[] first = Field(theta, t);
            double[] second = Field(Plus(theta, 0.05 / Norm(first), first), t);
            double[] across = Plus(first, -Dot(first, second) / Dot(second, second), second);
            return Plus(second, -0.4, across);
        },
        ["Asam"] = (theta, t, _) =>
        {
            double[] first = Field(theta, t);
            double[] scaled = [.. first.Select((g, i) => (Math.Abs(theta[i]) + 0.01) * g)];
            return Field([.. theta.Select((x, i) => x + 0.5 * (Math.Abs(x) + 0.01) * scaled[i] / Norm(scaled))], t);
        },
        ["MomentumSam"] = (theta, t, last) => Field(t == 1 ? theta : Plus(theta, 0.3 / Norm(last), last), t),
    };

    public static IEnumerable<string> AtOtherPoints => s_table.Keys;

    public static TheoryData<string> Names => [.. s_table.Keys];

    /// <summary>No transform with a point of its own goes without a row here.</summary>
    [Fact]
    public void Every_transform_with_a_point_is_tried() => Assert.Equal(
        Specs.Catalogue.Transforms.Where(transform => TransformTests.Bind(transform, "NamedDescent").GradientPoint is not null),
        s_table.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Over_descent_it_moves_as_by_hand(string transform) => Follow(transform, "NamedDescent", new HandDescent());

    [Theory]
    [MemberData(nameof(Names))]
    public void Over_Adam_it_moves_as_by_hand(string transform) => Follow(transform, "Adam", new HandAdam(TransformTests.Start().Length));

    private static void Follow(string transform, string rule, HandRule byHand)
    {
        var bound = TransformTests.Bind(transform, rule);
        ModelInterpreter<double> interpreter = TransformTests.Run(bound);
        double[] actual = TransformTests.Start(), expected = TransformTests.Start(), last = [];
        for (int t = 1; t <= Steps; t++)
        {
            for (int earlier = 0; earlier < bound.EarlierGradients.Count; earlier++)
            {
                interpreter.KeepGradient([Field(interpreter.GradientPoint([actual])[0], t)]);
            }

            interpreter.Step([actual], [Field(interpreter.GradientPoint([actual])[0], t)]);
            byHand.Step(expected, s_table[transform](expected, t, last), t, direction => last = direction);
            TransformTests.AssertNear(expected, actual, $"{transform} over {rule}, step {t}");
        }
    }

    /// <summary>A bowl that is steeper in some directions, on a slope that turns from step to step.</summary>
    private static double[] Field(double[] point, int t) => [.. point.Select((x, i) => (0.1 + 0.05 * i) * x + Math.Sin(x + t) + 0.3 * Math.Cos(5 * i + t))];

    private static double[] Plus(double[] a, double factor, double[] b) => [.. a.Select((x, i) => x + factor * b[i])];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double Norm(double[] a) => Math.Sqrt(Dot(a, a));
}
