using OptimizerGen.Cli.Plots;

namespace OptimizerGen.Cli.Tests;

public sealed class ContourTests
{
    [Fact]
    public void A_bowl_has_one_closed_line_at_each_level()
    {
        double[,] values = Sample(41, (x, y) => ((x - 20) * (x - 20)) + ((y - 20) * (y - 20)));
        IReadOnlyList<PlotPoint> line = Assert.Single(MarchingSquares.Trace(values, 100.5));
        Assert.Equal(line[0], line[^1]);
        Assert.All(line, point => Assert.Equal(Math.Sqrt(100.5), point.DistanceTo(new(20, 20)), 0.1));
    }

    [Fact]
    public void A_saddle_has_two_open_lines()
    {
        double[,] values = Sample(42, (x, y) => (x - 20.5) * (y - 20.5));
        Assert.Equal(2, MarchingSquares.Trace(values, 30).Count);
        Assert.Equal(2, MarchingSquares.Trace(values, -30).Count);
    }

    [Fact]
    public void Lines_are_cut_at_the_box_and_end_where_numbers_end()
    {
        PlotBox box = new(0, 0, 10, 10);
        PlotPoint[] path = [new(5, 5), new(15, 5), new(5, 8), new(double.NaN, 0), new(1, 1), new(2, 2)];
        IReadOnlyList<IReadOnlyList<PlotPoint>> parts = Polyline.Clip(path, box);
        Assert.Equal(2, parts.Count);
        Assert.Equal(new(10, 5), parts[0][^1]);
        Assert.All(parts.SelectMany(part => part), point => Assert.True(box.Contains(point)));
    }

    [Fact]
    public void Simplifying_keeps_the_ends_and_the_corners()
    {
        PlotPoint[] path = [.. Enumerable.Range(0, 100).Select(i => new PlotPoint(i, 0)), new(99, 50)];
        Assert.Equal([new(0, 0), new(99, 0), new(99, 50)], Polyline.Simplify(path, 0.1));
        Assert.True(Polyline.Limit([.. Enumerable.Range(0, 5000).Select(i => new PlotPoint(i, i % 7))], 100).Count <= 100);
    }

    [Theory]
    [InlineData(0, 1, "0|0.2|0.4|0.6|0.8|1")]
    [InlineData(-2, 2, "−2|−1|0|1|2")]
    public void Ticks_are_round(double low, double high, string expected)
    {
        var scale = new AxisScale(low, high, 0, 100);
        Assert.Equal(expected, string.Join('|', scale.Ticks(5).Select(scale.Label)));
    }

    [Fact]
    public void A_logarithmic_axis_counts_in_powers_of_ten()
    {
        var scale = new AxisScale(1e-5, 10, 0, 100, logarithmic: true);
        Assert.Equal("10⁻⁴|10⁻²|10⁰", string.Join('|', scale.Ticks(4).Select(scale.Label)));
    }

    private static double[,] Sample(int size, Func<double, double, double> function)
    {
        double[,] values = new double[size, size];
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                values[row, column] = function(column, row);
            }
        }

        return values;
    }
}
