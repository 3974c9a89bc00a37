using System.Numerics;

namespace OptimizerGen.Problems;

/// <summary>The problems that can be named.</summary>
public static class ProblemCatalogue
{
    /// <summary>The names, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["regression", "line", "parabola", "ravine", "rosenbrock", "beale", "himmelblau", "saddle"];

    /// <summary>Creates a problem by its name.</summary>
    /// <exception cref="ArgumentException">No problem has that name.</exception>
    public static Problem<T> Create<T>(string name, ProblemOptions options)
        where T : struct, IFloatingPointIeee754<T> => name switch
        {
            "regression" => RegressionProblems.TwoFeatures<T>(options),
            "line" => RegressionProblems.Line<T>(options),
            "parabola" => OfX<T>(),
            "ravine" => OfXY<T>(name, "½(x² + 20y²)", Surfaces.Ravine, [-8, 1.5], [[0, 0]], new(-9, 3, -3, 3)),
            "rosenbrock" => OfXY<T>(name, "(1 − x)² + 100(y − x²)²", Surfaces.Rosenbrock, [-1.2, 1], [[1, 1]], new(-2, 2, -1, 2.5)),
            "beale" => OfXY<T>(name, "Beale's function", Surfaces.Beale, [1, 1], [[3, 0.5]], new(-0.5, 4.5, -2, 2)),
            "himmelblau" => OfXY<T>(
                name, "(x² + y − 11)² + (x + y² − 7)²", Surfaces.Himmelblau, [0, 0],
                [[3, 2], [-2.80511808695, 3.13131251825], [-3.77931025338, -3.28318599129], [3.58442834033, -1.84812652696]], new(-5.5, 5.5, -5.5, 5.5)),
            "saddle" => OfXY<T>(name, "x² − y²", Surfaces.Saddle, [-1.5, 0.001], [], new(-2, 2, -1.25, 1.25), goal: -1),
            _ => throw new ArgumentException(
                $"There is no problem '{name}'; the problems are {string.Join(", ", Names)}.", nameof(name)),
        };

    private static Problem<T> OfX<T>()
        where T : struct, IFloatingPointIeee754<T> => new()
        {
            Name = "parabola",
            Formula = "x²",
            Objective = new FunctionObjective<T>(1, Surfaces.Parabola),
            Start = [T.CreateTruncating(0.7)],
            Minima = [[T.Zero]],
            ParameterNames = ["x"],
            Window = new(-1, 1, -0.05, 1),
        };

    private static Problem<T> OfXY<T>(
        string name, string formula, ValueAndGradient<T> function, double[] start, double[][] minima, PlotWindow window, double? goal = null)
        where T : struct, IFloatingPointIeee754<T> => new()
        {
            Name = name,
            Formula = formula,
            Objective = new FunctionObjective<T>(2, function),
            Start = [.. start.Select(T.CreateTruncating)],
            Minima = [.. minima.Select(minimum => (IReadOnlyList<T>)[.. minimum.Select(T.CreateTruncating)])],
            GoalLoss = goal,
            ParameterNames = ["x", "y"],
            Window = window,
        };
}
