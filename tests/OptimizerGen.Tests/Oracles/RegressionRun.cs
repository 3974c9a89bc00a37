using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>How a regression was driven, and the loop index at which its error was first small enough (null: never).</summary>
internal sealed record RegressionRun(bool SingleSample, double Threshold, int MaxIterations, int? BreakIndex, int Tolerance)
{
    public static RegressionRun Read(JsonElement record)
    {
        string gradient = record.GetProperty("gradient").GetString()!;
        if (gradient is not ("single-sample" or "batch"))
        {
            throw new NotSupportedException($"{record.GetProperty("id")} takes its gradient by '{gradient}'; known are single-sample and batch.");
        }

        var index = record.GetProperty("outputs").GetProperty("break_index");
        return new RegressionRun(
            gradient == "single-sample",
            record.GetProperty("stop_threshold").GetDouble(),
            record.GetProperty("max_iterations").GetInt32(),
            index.ValueKind == JsonValueKind.Null ? null : index.GetInt32(),
            record.GetProperty("tolerance").GetProperty("iterations").GetInt32());
    }
}
