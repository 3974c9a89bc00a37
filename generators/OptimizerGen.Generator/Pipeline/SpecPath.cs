namespace OptimizerGen.Generator.Pipeline;

/// <summary>
/// Where a spec lies, seen from the project: the C# compiler makes a place that can be clicked of it, and no folder of this machine
/// enters the generated text.
/// </summary>
public static class SpecPath
{
    public static string RelativeTo(string project, string file)
    {
        string[] from = SegmentsOf(project);
        string[] to = SegmentsOf(file);
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        // On Windows two drives have nothing in common, and elsewhere everything begins at one root.
        return common == 0 && !file.StartsWith("/", StringComparison.Ordinal)
            ? string.Join("/", to)
            : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    private static string[] SegmentsOf(string path) =>
        path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
