namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>Folders of one room that use each other, directly or by way of others.</summary>
internal static class FolderCircles
{
    public static IReadOnlyList<string> Among(IEnumerable<House.Use> uses)
    {
        House.Use[] inner = [.. uses.Where(use => use.UsedFolder is { } used && used != use.Folder && use.UsedRoom == use.Room)];
        ILookup<string, string> used = inner.Distinct().ToLookup(use => use.Folder, use => use.UsedFolder!);
        var reached = used.ToDictionary(folder => folder.Key, folder => ReachedFrom(folder.Key, used));
        return
        [
            .. inner.Where(use => reached.TryGetValue(use.UsedFolder!, out HashSet<string>? back) && back.Contains(use.Folder))
                .Select(use => $"{use.Folder} ⇄ {use.UsedFolder}: {use}").Distinct(),
        ];
    }

    private static HashSet<string> ReachedFrom(string folder, ILookup<string, string> used)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(used[folder]);
        while (open.TryPop(out string? next))
        {
            if (reached.Add(next))
            {
                foreach (string further in used[next])
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }
}
