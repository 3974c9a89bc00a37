using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>
/// The recorded trajectories: those that the project ships, or those of the folder that the environment variable
/// OPTIMIZERGEN_ORACLES names. Files are told apart by their "schema", whatever their names.
/// </summary>
internal sealed class OracleFolder
{
    private const string Variable = "OPTIMIZERGEN_ORACLES";

    private readonly List<OracleRecord> _records = [];
    private readonly List<ScheduleRecord> _schedules = [];
    private readonly Dictionary<string, OracleProblem> _problems = [];

    private OracleFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"The folder '{path}' that {Variable} names is not there.");
        }

        foreach (string file in Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            Read(document.RootElement);
        }
    }

    /// <summary>The folder in use, read once.</summary>
    public static OracleFolder Current { get; } = new(Given ?? Path.Combine(AppContext.BaseDirectory, "Data", "oracles"));

    public static bool IsShipped => Given is null;

    public IReadOnlyList<OracleRecord> Records => _records;

    public IReadOnlyList<ScheduleRecord> Schedules => _schedules;

    public IEnumerable<OracleProblem> Problems => _problems.Values;

    private static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public OracleRecord Record(string id) => _records.Single(record => record.Id == id);

    public OracleProblem ProblemOf(OracleRecord record) => _problems.TryGetValue(record.Problem, out var problem)
        ? problem
        : throw new KeyNotFoundException($"{record.Id} runs on the problem '{record.Problem}', which the folder does not contain.");

    private void Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema))
        {
            return;
        }

        switch (schema.GetString())
        {
            case "optimizer-oracle/problem/1":
                _problems.Add(root.GetProperty("id").GetString()!, OracleProblem.Read(root));
                break;
            case "optimizer-oracle/trajectories/1" or "optimizer-oracle/regression/1":
                _records.AddRange(root.GetProperty("records").EnumerateArray().Select(OracleRecord.Read));
                break;
            case "optimizer-oracle/schedules/1":
                _schedules.AddRange(root.GetProperty("records").EnumerateArray().Select(ScheduleRecord.Read));
                break;
        }
    }
}
