using System.Diagnostics;
using OptimizerGen.Benchmarks.Generation;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>The whole catalogue through the source generator, each time in a process in which nothing has run before.</summary>
internal static class GeneratorTopic
{
    private const int Processes = 7;

    public static void Run(LimitRequest request)
    {
        List<GeneratorTimes> times = [];
        for (int process = 0; process < Processes; process++)
        {
            times.AddRange(InNewProcess());
        }

        var table = new Table("generator on " + SpecTexts.Catalogue.Count + " specs", "median, ms", "best, ms", "files written");
        var bars = new Bars();
        Action<double> cold = bars.AtMost("the whole catalogue, cold: seconds", 1);
        Action<double> edit = bars.AtMost("one edit of a rule on which nothing is built: seconds", 0.05);
        foreach (IGrouping<string, GeneratorTimes> group in times.GroupBy(time => time.About))
        {
            double[] sorted = [.. group.Select(time => time.Milliseconds).Order()];
            table.Row(group.Key, Table.Number(sorted[sorted.Length / 2], 1), Table.Number(sorted[0], 1), Table.Count(group.First().Written));
            Action<double>? bar = group.Key == GeneratorTimes.Cold ? cold : group.Key == SpecEdit.All[0].About ? edit : null;
            bar?.Invoke(sorted[sorted.Length / 2] / 1e3);
        }

        bars.Write();
    }

    /// <summary>The errand of the child process.</summary>
    public static void PrintTimes()
    {
        foreach (GeneratorTimes time in GeneratorTimes.Measure())
        {
            Console.WriteLine(time.ToLine());
        }
    }

    private static GeneratorTimes[] InNewProcess()
    {
        using Process process = Errand.Start(Errand.ColdGenerator);
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        process.WaitForExit();
        return [.. lines.Select(GeneratorTimes.Parse)];
    }
}
