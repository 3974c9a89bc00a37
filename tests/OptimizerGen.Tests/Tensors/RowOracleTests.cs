using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Tensors;

/// <summary>
/// Rows that are stepped by themselves, against the same rule stepped densely with zeros in all other gradients: to the bit where a row without a gradient
/// keeps everything it has, otherwise within the roundings of the steps that were left out.
/// </summary>
public sealed class RowOracleTests
{
    private const int Rows = 23;
    private const int Columns = 5;
    private const int Steps = 6000;

    [Theory]
    [InlineData("GradientDescent")]
    [InlineData("AdaGrad")]
    [InlineData("AdaGradPlain")]
    [InlineData("AdaGradPyTorch")]
    [InlineData("AdaGradOptax")]
    [InlineData("SignSgd")]
    public void What_keeps_everything_is_the_dense_rule_to_the_bit(string rule)
    {
        Compare<float>(rule, isExact: true, comparesParameters: true);
        Compare<double>(rule, isExact: true, comparesParameters: true);
    }

    [Theory]
    [InlineData("RmsProp", true)]
    [InlineData("AdaDelta", true)]
    [InlineData("GramsAdamW", true)]
    [InlineData("Adam", false)]
    [InlineData("AdamW", false)]
    [InlineData("AdaMax", false)]
    [InlineData("Lion", false)]
    [InlineData("ClassicalMomentum", false)]
    [InlineData("Signum", false)]
    [InlineData("SgdPyTorch", false)]
    [InlineData("RmsPropOptax", false)]
    public void Averages_sums_and_decayed_maxima_are_those_of_the_dense_rule(string rule, bool comparesParameters)
    {
        Compare<float>(rule, isExact: false, comparesParameters);
        Compare<double>(rule, isExact: false, comparesParameters);
    }

    /// <summary>Decay of the parameters alone is caught up with, whichever side it comes from.</summary>
    [Fact]
    public void Weight_decay_of_a_row_without_a_gradient_is_the_dense_rules()
    {
        foreach (bool isOwn in new[] { true, false })
        {
            (Optimizer<double> dense, Optimizer<double> rows) = (Make<double>("GradientDescent"), Make<double>("GradientDescent"));
            if (isOwn)
            {
                (dense, rows) = (Make<double>("SgdPyTorch"), Make<double>("SgdPyTorch"));
                dense.Hyperparameters["weight_decay"] = rows.Hyperparameters["weight_decay"] = 0.01;
            }
            else
            {
                dense.DecoupledWeightDecay = rows.DecoupledWeightDecay = 0.01;
            }

            foreach (Optimizer<double> optimizer in new[] { dense, rows })
            {
                optimizer.SetSchedule("learning_rate", new ExponentialDecay { Factor = 0.999 });
            }

            Run(dense, rows, steps: 2000);
            Near(dense.Parameters![0].Values, rows.Parameters![0].Values, 2000, $"own {isOwn}");
        }
    }

    /// <summary>A product of thousands of decays is that of exact arithmetic, whose digits no rounding of single steps has.</summary>
    [Fact]
    public void A_missed_power_is_rounded_once()
    {
        var set = new ParameterSet<double>();
        Parameter<double> embedding = set.Add("embedding", 2, 1);
        var rule = new ClassicalMomentum<double>(set) { LearningRate = 1, Momentum = 0.9 };
        rule.StepRows(embedding, [0], [1]);
        rule.EndStep();
        for (int t = 0; t < 700; t++)
        {
            rule.StepRows(embedding, [1], [1]);
            rule.EndStep();
        }

        double before = rule.Velocity[embedding][0];
        rule.CatchUp();
        BigInteger ninth = new(0.9 * Math.Pow(2, 53)), power = BigInteger.Pow(ninth, 700);
        double exact = double.CreateTruncating(power >> ((53 * 700) - 200)) * Math.Pow(2, -200);
        Assert.Equal(before * exact, rule.Velocity[embedding][0]);
        Assert.NotEqual(0, exact);
    }

    private static void Compare<T>(string rule, bool isExact, bool comparesParameters)
        where T : struct, IFloatingPointIeee754<T>
    {
        Optimizer<T> dense = Make<T>(rule), rows = Make<T>(rule);
        foreach (Optimizer<T> optimizer in new[] { dense, rows })
        {
            if (optimizer.Hyperparameters.Contains("momentum"))
            {
                optimizer.Hyperparameters["momentum"] = 0.9;
            }

            foreach (string decay in new[] { "beta1", "momentum", "decay" }.Where(optimizer.Hyperparameters.Contains))
            {
                // From 0.9 down to 0.81 and up again, so that no power does.
                optimizer.SetSchedule(decay, new ExponentialDecay { Factor = 0.99995, End = 0.81 });
            }
        }

        Run(dense, rows, Steps);
        Parameter<T> of = dense.Parameters![0], and = rows.Parameters![0];
        foreach (StateDescription state in dense.States)
        {
            T[] expected = dense.States[state.Name].ToArray(of), actual = rows.States[state.Name].ToArray(and);
            if (isExact)
            {
                Bits.Same<T>($"{rule} {state.Name}", expected, actual);
            }
            else
            {
                Near<T>(expected, actual, Steps, $"{rule} {state.Name}");
            }
        }

        if (isExact)
        {
            Bits.Same<T>($"{rule} theta", of.Values, and.Values);
        }
        else if (comparesParameters)
        {
            Near<T>(of.Values, and.Values, Steps, $"{rule} theta", absolute: 1e-3);
        }
    }

    /// <summary>Rows whose gaps are from none to all steps, a few of which are touched often.</summary>
    private static void Run<T>(Optimizer<T> dense, Optimizer<T> rows, int steps)
        where T : struct, IFloatingPointIeee754<T>
    {
        var random = new Random(7);
        Parameter<T> of = dense.Parameters![0], and = rows.Parameters![0];
        for (int t = 1; t <= steps; t++)
        {
            dense.Epoch = rows.Epoch = t / 100;
            int[] touched = [.. Enumerable.Range(0, Rows).Where(row => random.Next(1 + (row * row * 4)) == 0)];
            T[] gradients = [.. Enumerable.Range(0, touched.Length * Columns).Select(i => T.CreateTruncating((random.NextDouble() - 0.5) * 3))];
            of.Gradient.Clear();
            for (int i = 0; i < touched.Length; i++)
            {
                gradients.AsSpan(i * Columns, Columns).CopyTo(of.Gradient[(touched[i] * Columns)..]);
            }

            dense.Step();
            rows.StepRows(and, touched, gradients);
            rows.EndStep();
        }

        rows.CatchUp();
    }

    private static Optimizer<T> Make<T>(string rule)
        where T : struct, IFloatingPointIeee754<T>
    {
        var set = new ParameterSet<T>();
        set.Add("embedding", Rows, Columns).FillNormal(1);
        set.Add("other", 3);
        return OptimizerCatalogue.Create(rule, set);
    }

    /// <summary>Each of the steps left out would have rounded once to the type, its decay once.</summary>
    private static void Near<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, int steps, string what, double absolute = 0)
        where T : struct, IFloatingPointIeee754<T>
    {
        double unit = double.CreateTruncating(T.BitIncrement(T.One) - T.One) / 2;
        double smallest = steps * double.CreateTruncating(T.Epsilon);
        for (int i = 0; i < expected.Length; i++)
        {
            double a = double.CreateTruncating(expected[i]), b = double.CreateTruncating(actual[i]);
            Assert.True(Math.Abs(a - b) <= (2 * steps * unit * Math.Max(Math.Abs(a), absolute)) + smallest, $"{what} [{i}]: {a} and {b}");
        }
    }
}
