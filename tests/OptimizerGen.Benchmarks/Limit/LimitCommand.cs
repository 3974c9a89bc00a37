using OptimizerGen.Benchmarks.Limit.Measuring;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>
/// <c>-- limit [topic] [rules] [--quick]</c>: steps against what the machine allows, all in one process and taking turns, since
/// only ratios within one run say anything on a machine that drifts.
/// </summary>
internal static class LimitCommand
{
    private const string Quick = "--quick";

    public static int Run(IReadOnlyList<string> arguments)
    {
        string[] words = [.. arguments.Where(argument => argument != Quick)];
        if (Errand.TryRun(words))
        {
            return 0;
        }

        if (Machine.IsUnoptimized)
        {
            Console.Error.WriteLine("This is a build for debugging, of which no time means anything: run it with -c Release.");
            return 1;
        }

        string name = words.Length == 0 ? TopicTable.First : words[0];
        Topic[] topics = [.. TopicTable.All.Where(topic => topic.Name == name || name == TopicTable.Everything)];
        if (topics.Length == 0)
        {
            Console.Error.WriteLine($"There is no topic '{name}'; write one of these after 'limit':");
            foreach (Topic topic in TopicTable.All)
            {
                Console.Error.WriteLine($"  {topic.Name,-12}{topic.About}");
            }

            Console.Error.WriteLine($"  {TopicTable.Everything,-12}all of them, one after the other");
            return 1;
        }

        var request = new LimitRequest(arguments.Contains(Quick) ? Pace.Quick : Pace.Full, words.Length < 2 ? [] : words[1..]);
        Console.WriteLine(Machine.Text);
        foreach (Topic topic in topics)
        {
            Console.WriteLine();
            Console.WriteLine($"{topic.Name}: {topic.About}");
            Console.WriteLine();
            topic.Run(request);
        }

        return 0;
    }
}
