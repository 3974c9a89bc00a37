using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>One recorded trajectory: what ran, on what, and the parameters and states that came of it.</summary>
internal sealed record OracleRecord(string Id, string Variant, string Problem, bool IsDouble)
{
    public required IReadOnlyDictionary<string, JsonElement> Hyperparameters { get; init; }

    /// <summary>The steps, counted from 1, after which the parameters were recorded.</summary>
    public required int[] Steps { get; init; }

    public required double[][] Theta { get; init; }

    /// <summary>The points of evaluation at the listed steps, where they are not the parameters; else none.</summary>
    public double[][] Evaluated { get; init; } = [];

    /// <summary>For each listed step, relative to the largest magnitude so far.</summary>
    public required double[] ThetaTolerance { get; init; }

    public required IReadOnlyList<StateRecord> FinalStates { get; init; }

    /// <summary>Only on a regression: how the run was driven and when it stopped.</summary>
    public RegressionRun? Regression { get; init; }

    public static OracleRecord Read(JsonElement record)
    {
        var outputs = record.GetProperty("outputs");
        var tolerance = record.GetProperty("tolerance");
        int[] steps = [.. outputs.GetProperty("steps").EnumerateArray().Select(step => step.GetInt32())];
        double[] theta = tolerance.GetProperty("theta").OneOrMany();
        return new OracleRecord(Text(record, "id"), Text(record, "variant"), Text(record, "problem"), Text(record, "dtype") == "float64")
        {
            Hyperparameters = record.GetProperty("hyperparameters").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.Clone()),
            Steps = steps,
            Theta = outputs.Rows("theta"),
            Evaluated = outputs.TryGetProperty("theta_eval", out _) ? outputs.Rows("theta_eval") : [],
            ThetaTolerance = theta.Length == steps.Length ? theta : [.. Enumerable.Repeat(theta[0], steps.Length)],
            FinalStates = StateRecord.ReadAll(outputs, tolerance),
            Regression = record.TryGetProperty("stop_threshold", out _) ? RegressionRun.Read(record) : null,
        };
    }

    private static string Text(JsonElement record, string property) => record.GetProperty(property).GetString()!;
}
