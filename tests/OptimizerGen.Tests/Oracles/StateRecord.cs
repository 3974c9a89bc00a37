using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>A recorded state after the last listed step, under its source's name; a number is an array of one.</summary>
internal sealed record StateRecord(string Name, double[] Values, double[] Scale, double Tolerance)
{
    public static IReadOnlyList<StateRecord> ReadAll(JsonElement outputs, JsonElement tolerance)
    {
        if (!outputs.TryGetProperty("final_state", out var states))
        {
            return [];
        }

        var scales = outputs.GetProperty("final_state_scale");
        double allowed = tolerance.GetProperty("final_state").GetDouble();
        return [.. states.EnumerateObject().Select(state => new StateRecord(
            state.Name,
            state.Value.OneOrMany(),
            scales.GetProperty(state.Name).OneOrMany(),
            allowed))];
    }
}
