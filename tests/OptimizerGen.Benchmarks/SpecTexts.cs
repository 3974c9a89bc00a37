namespace OptimizerGen.Benchmarks;

/// <summary>The specs of the catalogue and of these benchmarks, which lie beside the program.</summary>
internal static class SpecTexts
{
    /// <summary>The catalogue's.</summary>
    public static IReadOnlyList<(string Path, string Text)> Catalogue { get; } = Below("specs");

    public static IReadOnlyList<(string Path, string Text)> All { get; } = [.. Catalogue, .. Below("Chains")];

    private static (string Path, string Text)[] Below(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(path))),
    ];
}
