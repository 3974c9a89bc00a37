using OptimizerGen.Benchmarks.Limit.Topics;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>What this program does as a child of its own: to be a busy stranger, or a process in which nothing has run before.</summary>
internal static class Errand
{
    public const string Spin = "spin";
    public const string ColdGenerator = "generator-cold";

    private static readonly Dictionary<string, Action> s_errands = new()
    {
        [Spin] = BusyNeighbour.Spin,
        [ColdGenerator] = GeneratorTopic.PrintTimes,
    };

    public static bool TryRun(string[] words)
    {
        if (words is not [string name] || !s_errands.TryGetValue(name, out Action? errand))
        {
            return false;
        }

        errand();
        return true;
    }

    /// <summary>Starts this program again, for an errand.</summary>
    public static System.Diagnostics.Process Start(string errand)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] arguments = [.. isHost ? [typeof(Errand).Assembly.Location] : Array.Empty<string>(), "limit", errand];
        return System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
