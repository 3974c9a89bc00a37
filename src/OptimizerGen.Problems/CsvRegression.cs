using System.Numerics;

namespace OptimizerGen.Problems;

/// <summary>A regression on a table: the last column is the target, and a column of ones is added for the intercept.</summary>
public static class CsvRegression
{
    /// <summary>Makes the problem; the last parameter is the intercept. It starts at 0.</summary>
    public static Problem<T> Create<T>(string name, CsvTable table)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(table);
        int features = table.Names.Count - 1;
        T[][] columns = new T[features + 1][];
        for (int k = 0; k < features; k++)
        {
            columns[k] = [.. table.Rows.Select(row => T.CreateTruncating(row[k]))];
        }

        columns[features] = [.. table.Rows.Select(_ => T.One)];
        var regression = new LinearRegression<T>(columns, [.. table.Rows.Select(row => T.CreateTruncating(row[features]))]);
        T[]? minimum = LeastSquares.Solve(regression)?.Select(T.CreateTruncating).ToArray();
        return new Problem<T>
        {
            Name = name,
            Formula = $"1/(2n) Σ (θ·x + intercept − {table.Names[features]})², n = {table.Rows.Count}",
            Objective = regression,
            Start = new T[features + 1],
            Minima = minimum is null ? [] : [minimum],
            MinimumLoss = minimum is null ? 0 : regression.Value(minimum),
            ParameterNames = [.. table.Names.Take(features), "intercept"],
            Window = features == 1 && minimum is not null ? Around(double.CreateTruncating(minimum[0]), double.CreateTruncating(minimum[1])) : null,
        };
    }

    // Start and minimum both in view, with the margin around them that a bowl needs to be seen as one.
    private static PlotWindow Around(double x, double y)
    {
        double reach = Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), 1e-3);
        return new PlotWindow(Math.Min(x, 0) - (0.6 * reach), Math.Max(x, 0) + (0.6 * reach), Math.Min(y, 0) - (0.6 * reach), Math.Max(y, 0) + (0.6 * reach));
    }
}
