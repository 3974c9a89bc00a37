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

    [Fact]
    public void A_comma_in_quotes_belongs_to_the_cell()
    {
        CsvTable table = CsvTable.Parse("a.csv", "\"height, cm\",\"a \"\"true\"\" y\"\n1,2\n2,\"3\"\n");
        Assert.Equal(["height, cm", "a \"true\" y"], table.Names);
        Assert.Equal([[1, 2], [2, 3]], table.Rows);
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3\n")]
    [InlineData("a\tb\tc\n1\t2\t3")]
    [InlineData("\"a\";\"b\";c\n1;2;3\n")]
    [InlineData("\n  \n\"a\",b,c\r\n\r\n1,2,3\r\n")]
    public void Semicolons_and_tabs_separate_too(string text)
    {
        CsvTable table = CsvTable.Parse("a.csv", text);
        Assert.Equal(["a", "b", "c"], table.Names);
        Assert.Equal([[1, 2, 3]], table.Rows);
    }

    [Fact]
    public void A_separator_in_the_quotes_of_a_header_is_not_counted() =>
        Assert.Equal(["a, b, c", "y"], CsvTable.Parse("a.csv", "\"a, b, c\";y\n1;2\n").Names);

    [Fact]
    public void Numbers_in_quotes_are_names_above_numbers_without_and_a_sample_above_others_in_quotes()
    {
        Assert.Equal(["2019", "2020"], CsvTable.Parse("a.csv", "\"2019\",\"2020\"\n1.5,2.5\n").Names);
        Assert.Equal(["area", "2020"], CsvTable.Parse("a.csv", "area,\"2020\"\n1.5,2.5\n").Names);
        Assert.Equal([[1, 2], [3, 4]], CsvTable.Parse("a.csv", "\"1\",\"2\"\n\"3\",\"4\"\n").Rows);
    }

    [Fact]
    public void Years_that_are_samples_stay_samples() =>
        Assert.Equal([[2019, 2020], [2020, 2021]], CsvTable.Parse("a.csv", "2019,2020\n2020,2021\n").Rows);

    [Theory]
    [InlineData("1,2\n3,abc\n", "a.csv(2,2)", "'abc'")]
    [InlineData("1,2\n3\n", "a.csv(2,2)", "1 column,")]
    [InlineData("1,2\n3,4,5\n", "a.csv(2,3)", "3 columns")]
    [InlineData("1,oops\n3,4\n", "a.csv(1,2)", "'oops'")]
    [InlineData("a,b\n1,NaN\n", "a.csv(2,2)", "no finite number")]
    [InlineData("1\n2\n", "a.csv(1,1)", "one column")]
    [InlineData("a,b\n", "a.csv", "no row")]
    [InlineData("", "a.csv", "no row")]
    [InlineData(" \n\n", "a.csv", "no row")]
    [InlineData("a,b\n\n1,2\n\n3\n", "a.csv(5,2)", "1 column,")]
    [InlineData("1;2\n1,5;2\n", "a.csv(2,1)", "'1,5' in line 2, column 1")]
    [InlineData("2019,2020\n1.5,2.5\n", "a.csv(1,1)", "2019 and 2020 may be the columns' names or a sample")]
    [InlineData("a,b\n1,2\n3,\"4\n5,6\n", "a.csv(3,1)", "a double quote in line 3 is not closed")]
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
