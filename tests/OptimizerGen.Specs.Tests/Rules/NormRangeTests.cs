using System.Numerics;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>
/// The norm and the root of the mean square whatever the size of elements: a power of two in front of all elements is in
/// front of the results, to the bit, where their squares leave the range of double too.
/// </summary>
public sealed class NormRangeTests
{
    private const string Rule = "RootsOfSquares";
    private static readonly int[] s_lengths = [1, 17, 4096, 10_001];

    [Theory]
    [InlineData(-1000)]
    [InlineData(-700)]
    [InlineData(-520)]
    [InlineData(-470)]
    [InlineData(520)]
    [InlineData(505)]
    [InlineData(700)]
    [InlineData(1000)]
    public void A_power_of_two_stays_one_in_double(int exponent) => Check<double>(exponent);

    [Theory]
    [InlineData(-110)]
    [InlineData(110)]
    public void A_power_of_two_stays_one_in_float(int exponent) => Check<float>(exponent);

    [Theory]
    [InlineData(1.5e-323, 2e-323, 2.5e-323)]
    [InlineData(3e-162, 4e-162, 5e-162)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1e-300, 1e-300)]
    [InlineData(1.2e308, 0.9e308, 1.5e308)]
    [InlineData(double.MaxValue, double.MaxValue, double.PositiveInfinity)]
    [InlineData(double.MaxValue, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NegativeInfinity, double.NaN)]
    public void At_the_ends_of_the_range(double x, double y, double norm)
    {
        Optimizer<double> rule = RuleAssembly.Create<double>(Rule, 2);
        rule.RequiresGradientPoint = false;
        rule.Step(new double[2], [x, -y]);
        Assert.Equal(norm, rule.States.Number("plain").Value, norm > 0 ? Math.Max(norm * 1e-15, double.Epsilon) : 0);
    }

    [Fact]
    public void A_mean_square_is_in_range_where_the_sum_is_not()
    {
        double[] theta = [.. Enumerable.Repeat(double.MaxValue, 100)];
        Optimizer<double> rule = RuleAssembly.Create<double>(Rule, theta.Length);
        rule.RequiresGradientPoint = false;
        rule.Step(theta, new double[theta.Length]);
        Assert.Equal(double.MaxValue, rule.States.Number("root").Value, double.MaxValue * 1e-15);
    }

    [Fact]
    public void A_gradient_is_cleared_when_its_norm_has_been_taken()
    {
        var set = new ParameterSet<double> { ClearGradientsAfterStep = true };
        foreach (int length in s_lengths)
        {
            set.Add($"of {length}", length);
        }

        Optimizer<double> rule = RuleAssembly.Create<double>(Rule, set);
        rule.RequiresGradientPoint = false;
        foreach (Parameter<double> parameter in set)
        {
            parameter.Values.Fill(1e-180);
            parameter.Gradient.Fill(1e-180);
        }

        rule.Step();
        foreach (Parameter<double> parameter in set)
        {
            Assert.Equal(1e-180 * Math.Sqrt(parameter.Length), rule.States.Number("plain")[parameter], 1e-193);
            Assert.Equal(-1, parameter.Gradient.IndexOfAnyExcept(0));
        }
    }

    private static void Check<T>(int exponent)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (int length in s_lengths)
        {
            Run<T> plain = new(length, 0), scaled = new(length, exponent);
            for (int t = 1; t <= 3; t++)
            {
                plain.Step(t);
                scaled.Step(t);
                string place = $"n = {length}, 2^{exponent}, step {t}";
                Bits.Same<T>($"{place} theta", plain.Theta, scaled.Theta);
                Bits.Same<T>($"{place} point", plain.Point, scaled.Point);
                Bits.Same<T>($"{place} view", plain.View(), scaled.View());
                foreach (string state in (string[])["before", "plain", "root", "nested"])
                {
                    Bits.Same($"{place} {state}", plain.Number(state), scaled.Number(state));
                }
            }
        }
    }

    /// <summary>The rule on numbers of about 1 times a power of two, which is taken out again of what is asked for.</summary>
    private sealed class Run<T>
        where T : struct, IFloatingPointIeee754<T>
    {
        private readonly Optimizer<T> _rule;
        private readonly int _exponent;
        private readonly T[] _theta;

        public Run(int length, int exponent)
        {
            _rule = RuleAssembly.Create<T>(Rule, length);
            _exponent = exponent;
            _theta = Elements(0, length);
        }

        public T[] Theta => Unscaled(_theta);

        public T[] Point { get; private set; } = [];

        public double Number(string state) => Math.ScaleB(_rule.States.Number(state).Value, -_exponent);

        public T[] View()
        {
            T[] view = new T[_theta.Length];
            _rule.ReadView("unit", _theta, view);
            return view;
        }

        public void Step(int t)
        {
            T[] point = new T[_theta.Length];
            _rule.WriteGradientPoint(_theta, point);
            Point = Unscaled(point);
            _rule.Step(_theta, Elements(t, _theta.Length));
        }

        private T[] Elements(int t, int length)
        {
            var random = new Random(t);
            return [.. Enumerable.Range(0, length).Select(_ => T.ScaleB(T.CreateTruncating((random.NextDouble() * 4) - 2), _exponent))];
        }

        private T[] Unscaled(T[] elements) => [.. elements.Select(element => T.ScaleB(element, -_exponent))];
    }
}
