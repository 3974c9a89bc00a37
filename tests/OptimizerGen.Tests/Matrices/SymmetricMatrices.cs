using System.Numerics;

namespace OptimizerGen.Tests.Matrices;

/// <summary>Symmetric matrices of all the kinds that make trouble.</summary>
internal static class SymmetricMatrices
{
    public static IReadOnlyList<string> Kinds { get; } =
        ["random", "positive", "lost rank", "zero", "identity", "diagonal", "graded", "graded back", "clustered", "blocks", "ones"];

    public static TestMatrix<T> Create<T>(string kind, int size, double scale)
        where T : struct, IFloatingPointIeee754<T>
    {
        TestMatrix<double> x = TestMatrix<double>.Random(size, size, 7);
        var result = new TestMatrix<T>(size, size);
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                result[row, column] = T.CreateChecked(scale * Element(kind, x, row, column));
            }
        }

        return result;
    }

    private static double Element(string kind, TestMatrix<double> x, int row, int column)
    {
        int least = Math.Min(row, column), most = Math.Max(row, column);
        double symmetric = x[least, most];
        return kind switch
        {
            "random" => symmetric,
            "positive" => Product(x, row, column, x.Rows) + (row == column ? 0.1 : 0),
            "lost rank" => Product(x, row, column, x.Rows / 3),
            "zero" => 0,
            "identity" => row == column ? 1 : 0,
            "diagonal" => row == column ? symmetric : 0,
            "graded" => symmetric * Math.Pow(10, -0.2 * (row + column)),
            "graded back" => symmetric * Math.Pow(10, -0.2 * (x.Rows - row + x.Rows - column)),
            "clustered" => (row == column ? 1 : 0) + (1e-12 * symmetric),
            "blocks" => row / 3 == column / 3 ? symmetric : 0,
            "ones" => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown."),
        };
    }

    private static double Product(TestMatrix<double> x, int row, int column, int depth)
    {
        double sum = 0;
        for (int k = 0; k < depth; k++)
        {
            sum += x[Math.Min(row, column), k] * x[Math.Max(row, column), k];
        }

        return sum;
    }
}
