using System.Numerics;
using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Where gradients come from: recorded, or evaluated from a formula.</summary>
internal abstract class OracleProblem(string id, double[] theta0)
{
    private static readonly Dictionary<string, Func<JsonElement, OracleProblem>> s_kinds = new()
    {
        ["recorded-gradients"] = root => new RecordedProblem(root),
        ["function"] = root => root.GetProperty("function").GetString() == "chapter-regression" ? new ChapterProblem(root) : new FunctionProblem(root),
        ["regression"] = root => new RegressionProblem(root),
    };

    public string Id { get; } = id;

    public double[] Theta0 { get; } = theta0;

    /// <summary>The sizes of the one tensor that is looked for.</summary>
    public int[] Shape { get; private set; } = [theta0.Length];

    /// <summary>The gradient that the problem file states at its start, to check the formula with.</summary>
    public double[]? GradientAtStart { get; private set; }

    public static OracleProblem Read(JsonElement root)
    {
        string kind = root.GetProperty("kind").GetString()!;
        if (!s_kinds.TryGetValue(kind, out var read))
        {
            throw new NotSupportedException($"The problem {root.GetProperty("id")} is of the kind '{kind}'; known are {string.Join(", ", s_kinds.Keys)}.");
        }

        var problem = read(root);
        problem.Shape = root.TryGetProperty("shape", out var shape) ? [.. shape.EnumerateArray().Select(size => size.GetInt32())] : problem.Shape;
        problem.GradientAtStart = root.TryGetProperty("gradient_at_theta0", out var gradient) ? gradient.Doubles() : null;
        return problem;
    }

    /// <summary>The gradient of step t, counted from 1, at a point.</summary>
    public abstract void Gradient<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
        where T : struct, IFloatingPointIeee754<T>;

    protected static string IdOf(JsonElement root) => root.GetProperty("id").GetString()!;

    protected static T Round<T>(double number)
        where T : struct, IFloatingPointIeee754<T> => T.CreateTruncating(number);
}
