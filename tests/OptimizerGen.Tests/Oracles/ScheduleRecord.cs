using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>A recorded sequence of learning rates; Rates[i] belongs to the argument FirstArgument + i, and so does Momenta[i] where momenta were recorded; Reports[i] is what was reported while it was in force, where the schedule goes by that.</summary>
internal sealed record ScheduleRecord(string Id, IReadOnlyDictionary<string, JsonElement> Hyperparameters, int FirstArgument, double[] Rates, double[] Momenta, double[] Reports, double Tolerance)
{
    public static ScheduleRecord Read(JsonElement record)
    {
        var outputs = record.GetProperty("outputs");
        return new ScheduleRecord(
            record.GetProperty("id").GetString()!,
            record.GetProperty("hyperparameters").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.Clone()),
            outputs.GetProperty("first_argument").GetInt32(),
            outputs.Doubles("lr"),
            outputs.TryGetProperty("momentum", out _) ? outputs.Doubles("momentum") : [],
            outputs.TryGetProperty("metrics", out _) ? outputs.Doubles("metrics") : [],
            record.GetProperty("tolerance").GetProperty("lr").GetDouble());
    }
}
