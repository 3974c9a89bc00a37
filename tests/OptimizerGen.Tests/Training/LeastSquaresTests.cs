using OptimizerGen.Problems;

namespace OptimizerGen.Tests.Training;

public sealed class LeastSquaresTests
{
    private static readonly double[] s_ones = [.. Enumerable.Repeat(1.0, 12)];

    [Fact]
    public void The_minimum_of_a_line_is_the_line()
    {
        double[] x = [1, 2, 3, 4], ones = [1, 1, 1, 1], y = [3, 5, 7, 9];
        Assert.Equal([2, 1], LeastSquares.Solve(new LinearRegression<double>([x, ones], y))!.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void Features_that_depend_on_each_other_have_no_one_minimum_in_20_000_draws()
    {
        var random = new SampleGenerator(1);
        int found = 0;
        for (int draw = 0; draw < 20_000; draw++)
        {
            double[] x = Draw(random, 12, 1);
            (double slope, double offset) = (random.NextUniform(-10, 10), random.NextUniform(-10, 10));
            double[] dependent = [.. x.Select(value => (slope * value) + offset)];
            found += LeastSquares.Solve(new LinearRegression<double>([x, dependent, s_ones], Draw(random, 12, 1))) is null ? 1 : 0;
        }

        Assert.Equal(20_000, found);
    }

    [Fact]
    public void Features_that_are_almost_alike_or_of_very_different_size_have_one()
    {
        var random = new SampleGenerator(2);
        for (int draw = 0; draw < 2_000; draw++)
        {
            double size = Math.Pow(10, random.NextUniform(-100, 100));
            double[] x = Draw(random, 12, size);
            // Apart by a part in a million, and years, whose mean is a thousand times their spread.
            double[] alike = [.. x.Select(value => value * (1 + (1e-6 * random.NextUnit())))];
            double[] years = [.. Enumerable.Range(2001, 12).Select(year => year + random.NextUnit())];
            double[] y = [.. x.Select((value, i) => (value / size * 3) + years[i] - (2 * alike[i] / size) + 5)];
            double[]? minimum = LeastSquares.Solve(new LinearRegression<double>([x, alike, years, s_ones], y));
            Assert.NotNull(minimum);
            Assert.Equal(1, minimum[2], 1e-6);
            Assert.Equal(-2, minimum[1] * size, 1e-3);
        }
    }

    [Fact]
    public void Float_features_are_judged_by_the_digits_that_float_has()
    {
        var random = new SampleGenerator(3);
        float[] x = [.. Draw(random, 12, 1).Select(value => (float)value)], ones = new float[12];
        Array.Fill(ones, 1);
        float[] dependent = [.. x.Select(value => (3.3f * value) - 1.7f)];
        Assert.Null(LeastSquares.Solve(new LinearRegression<float>([x, dependent, ones], x)));
        Assert.NotNull(LeastSquares.Solve(new LinearRegression<float>([x, ones], dependent)));
    }

    [Fact]
    public void A_feature_of_zeros_or_fewer_samples_than_features_have_no_one_minimum()
    {
        Assert.Null(LeastSquares.Solve(new LinearRegression<double>([new double[12], s_ones], s_ones)));
        Assert.Null(LeastSquares.Solve(new LinearRegression<double>([[1, 2], [2, 1], [1, 1]], [1, 2])));
    }

    private static double[] Draw(SampleGenerator random, int count, double size) =>
        [.. Enumerable.Range(0, count).Select(_ => size * random.NextUniform(-1, 1))];
}
