using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Specs.Tests.Rules;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Transforms;

/// <summary>Every transform of the catalogue, over two rules, does what it does by hand.</summary>
public sealed class TransformTests
{
    private const int Length = 9;
    private const int Steps = 25;

    public static TheoryData<string> Names => [.. AtTheParameters];

    /// <summary>Those that take one gradient, at the parameters; the others have tests of their own, in which gradients depend on the point.</summary>
    private static IEnumerable<string> AtTheParameters => Specs.Catalogue.Transforms.Except(SharpnessTests.AtOtherPoints);

    [Fact]
    public void Every_transform_is_tried()
    {
        Assert.Equal(AtTheParameters, HandTransforms.Table.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(AtTheParameters, TransformRules.Transforms.Except(SharpnessTests.AtOtherPoints).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Over_descent_it_moves_as_by_hand(string transform) => Follow(transform, "NamedDescent", new HandDescent());

    [Theory]
    [MemberData(nameof(Names))]
    public void Over_Adam_it_moves_as_by_hand(string transform) => Follow(transform, "Adam", new HandAdam(Length));

    /// <summary>The moving average of all parameters so far, from those before the first step.</summary>
    [Fact]
    public void An_average_of_weights_is_read_out()
    {
        double[] expected = Start();
        AssertView("WeightAverage", (theta, _) => expected = [.. expected.Zip(theta, (mean, x) => 0.999 * mean + 0.001 * x)]);
    }

    [Fact]
    public void The_mean_of_weights_is_read_out()
    {
        var seen = new List<double[]>();
        AssertView("PolyakAverage", (theta, _) =>
        {
            seen.Add([.. theta]);
            return [.. Enumerable.Range(0, Length).Select(i => seen.Average(one => one[i]))];
        });
    }

    /// <summary>The point that the averaged steps have reached: θ = 0.9·x + 0.1·z, with z where plain descent on θ would be.</summary>
    [Fact]
    public void The_point_of_a_schedule_free_rule_is_read_out()
    {
        double[] z = Start();
        AssertView("ScheduleFree", (theta, gradient) =>
        {
            z = [.. z.Zip(gradient, (point, g) => point - 0.1 * g)];
            return [.. theta.Zip(z, (y, point) => (y - 0.1 * point) / 0.9)];
        });
    }

    /// <summary>The rules of the catalogue keep no x and take no differences of θ; what is left between them is rounding.</summary>
    [Theory]
    [InlineData("NamedDescent", "ScheduleFreeSgd", "")]
    [InlineData("NamedDescent", "ScheduleFreeSgd", "step_power=1 weight_power=1 interpolation=0.25")]
    [InlineData("Adam", "ScheduleFreeAdamW", "")]
    [InlineData("Adam", "ScheduleFreeAdamW", "step_power=0.5 interpolation=0.75 beta2=0.9")]
    public void A_schedule_free_rule_is_the_transform_over_the_rule(string rule, string plain, string settings)
    {
        string noMomentum = rule == "Adam" ? " beta1=0" : "";
        var expected = Run(Specs.Catalogue.Bind(plain), "learning_rate=0.1 " + settings);
        var actual = Run(Bind("ScheduleFree", rule), $"learning_rate=0.1{noMomentum} {settings}");
        double[] x = Start(), y = Start();
        for (int t = 1; t <= Steps; t++)
        {
            double[] gradient = Gradient(t);
            expected.Step([x], [gradient]);
            actual.Step([y], [gradient]);
            AssertNear(x, y, $"{plain}, step {t}");
            AssertNear(expected.View("averaged", [x])[0], actual.View("averaged", [y])[0], $"{plain}, averaged, step {t}");
        }
    }

    /// <summary>Grafting: the direction of plain descent, the length of Adam's step.</summary>
    [Fact]
    public void Two_rules_side_by_side_each_go_their_own_way()
    {
        ParsedSpec spec = SpecCompiler.Parse(
            "test.optimizer.yaml", "optimizer: Tried\nuse: { a: Adam, b: NamedDescent }\nupdate: theta += norm(a.step) / norm(b.step) * b.step\n");
        var interpreter = Run(Specs.Catalogue.Bind(spec, RuleTable.LibraryFor("Tried")));
        var adam = new HandAdam(Length);
        double[] actual = Start(), expected = Start();
        for (int t = 1; t <= Steps; t++)
        {
            double[] gradient = Gradient(t);
            interpreter.Step([actual], [gradient]);
            double length = 1e-3 * Math.Sqrt(adam.Direction(gradient, t).Sum(x => x * x)), steepness = Math.Sqrt(gradient.Sum(x => x * x));
            expected = [.. expected.Zip(gradient, (x, g) => x - length * g / steepness)];
            AssertNear(expected, actual, $"grafted, step {t}");
        }
    }

    private static void Follow(string transform, string rule, HandRule byHand)
    {
        var interpreter = Run(Bind(transform, rule));
        HandStep step = HandTransforms.Table[transform]();
        double[] actual = Start(), expected = Start();
        for (int t = 1; t <= Steps; t++)
        {
            double[] gradient = Gradient(t);
            interpreter.Step([actual], [gradient]);
            step(expected, [.. gradient], t, byHand);
            AssertNear(expected, actual, $"{transform} over {rule}, step {t}");
        }
    }

    private static void AssertView(string transform, Func<double[], double[], double[]> average)
    {
        var interpreter = Run(Bind(transform, "NamedDescent"));
        double[] theta = Start();
        for (int t = 1; t <= Steps; t++)
        {
            double[] gradient = Gradient(t);
            interpreter.Step([theta], [gradient]);
            AssertNear(average(theta, gradient), interpreter.View("averaged", [theta])[0], $"{transform}, step {t}");
        }
    }

    /// <summary>On one matrix of three rows.</summary>
    internal static ModelInterpreter<double> Run(BoundOptimizer rule, string settings = "")
    {
        var interpreter = new ModelInterpreter<double>(rule, [[3, 3]], [0], InterpretationMode.AsLowered);
        foreach ((string name, double value) in Settings.Parse(settings))
        {
            interpreter.Set(name, value);
        }

        return interpreter;
    }

    internal static BoundOptimizer Bind(string transform, string rule)
    {
        ParsedSpec spec = SpecCompiler.Parse("test.optimizer.yaml", $"optimizer: Tried\nextends: {rule}\nwith: {transform}\n");
        return Specs.Catalogue.Bind(spec, RuleTable.LibraryFor("Tried"));
    }

    internal static void AssertNear(double[] expected, double[] actual, string place)
    {
        for (int i = 0; i < Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-12 * Math.Max(1, Math.Abs(expected[i])), $"{place}, element {i}: {expected[i]:R} by hand, {actual[i]:R} by the spec");
        }
    }

    internal static double[] Start() => [.. Enumerable.Range(0, Length).Select(i => Math.Sin(3 * i + 1) * (i + 1))];

    /// <summary>Gradients whose signs change, some of them 0.</summary>
    private static double[] Gradient(int t) => [.. Enumerable.Range(0, Length).Select(i => i == 4 && t % 3 == 0 ? 0 : Math.Cos(7 * i + t * (1 + 0.3 * i)) + 0.2)];
}
