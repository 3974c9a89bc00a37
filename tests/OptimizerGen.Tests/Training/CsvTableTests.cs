using OptimizerGen.Problems;

namespace OptimizerGen.Tests.Training;

public sealed class CsvTableTests
{
    [Fact]
    public void A_header_names_the_columns()
    {
        CsvTable table = CsvTable.Parse("a.csv", "size,\"rooms\",price\r\n1,2,3\n\n 4 , 5e0 ,-6\n");
        Assert.Equal(["size", "rooms", "price"], table.Names);
        Assert.Equal([[1, 2, 3], [4, 5, -6]], table.Rows);
    }

    [Fact]
    public void Without_a_header_columns_are_numbered() =>
        Assert.Equal(["x1", "x2", "y"], CsvTable.Parse("a.csv", "1,2,3\n").Names);

    [Theory]
    [InlineData("1,2\n3,abc\n", "a.csv(2,2)", "'abc'")]
    [InlineData("1,2\n3\n", "a.csv(2,2)", "1 columns")]
    [InlineData("1,2\n3,4,5\n", "a.csv(2,3)", "3 columns")]
    [InlineData("1,oops\n3,4\n", "a.csv(1,2)", "'oops'")]
    [InlineData("a,b\n1,NaN\n", "a.csv(2,2)", "no finite number")]
    [InlineData("1\n2\n", "a.csv(1,1)", "one column")]
    [InlineData("a,b\n", "a.csv", "no row")]
    [InlineData("", "a.csv", "no row")]
    public void Errors_name_line_and_column(string text, string place, string reason)
    {
        string message = Assert.Throws<FormatException>(() => CsvTable.Parse("a.csv", text)).Message;
        Assert.StartsWith(place, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_becomes_a_regression_with_an_intercept()
    {
        Problem<double> problem = CsvRegression.Create<double>("a.csv", CsvTable.Parse("a.csv", "x,y\n0,1\n1,3\n2,5\n"));
        Assert.Equal(["x", "intercept"], problem.ParameterNames);
        Assert.Equal([2, 1], problem.Minima[0].Select(value => Math.Round(value, 12)));
        Assert.Equal(0, problem.MinimumLoss, 12);
    }
}
