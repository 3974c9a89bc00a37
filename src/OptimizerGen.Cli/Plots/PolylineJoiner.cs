namespace OptimizerGen.Cli.Plots;

/// <summary>Joins segments that share ends into polylines.</summary>
internal static class PolylineJoiner
{
    public static IReadOnlyList<IReadOnlyList<PlotPoint>> Join(IReadOnlyList<(PlotPoint A, PlotPoint B)> segments)
    {
        Dictionary<PlotPoint, List<int>> ends = [];
        for (int i = 0; i < segments.Count; i++)
        {
            Register(ends, segments[i].A, i);
            Register(ends, segments[i].B, i);
        }

        bool[] used = new bool[segments.Count];
        List<IReadOnlyList<PlotPoint>> lines = [];
        for (int i = 0; i < segments.Count; i++)
        {
            if (!used[i])
            {
                used[i] = true;
                LinkedList<PlotPoint> line = new([segments[i].A, segments[i].B]);
                Extend(line.Last!.Value, line.AddLast, segments, ends, used);
                Extend(line.First!.Value, line.AddFirst, segments, ends, used);
                lines.Add([.. line]);
            }
        }

        return lines;
    }

    private static void Register(Dictionary<PlotPoint, List<int>> ends, PlotPoint end, int segment)
    {
        if (!ends.TryGetValue(end, out List<int>? list))
        {
            ends[end] = list = [];
        }

        list.Add(segment);
    }

    private static void Extend(
        PlotPoint end, Func<PlotPoint, LinkedListNode<PlotPoint>> add, IReadOnlyList<(PlotPoint A, PlotPoint B)> segments,
        Dictionary<PlotPoint, List<int>> ends, bool[] used)
    {
        while (true)
        {
            int candidate = ends[end].FindIndex(i => !used[i]);
            if (candidate < 0)
            {
                return;
            }

            int next = ends[end][candidate];
            used[next] = true;
            end = segments[next].A == end ? segments[next].B : segments[next].A;
            add(end);
        }
    }
}
