using OptimizerGen.Cli.Commands;
using OptimizerGen.Compiler;

namespace OptimizerGen.Cli.Specs;

/// <summary>Finds and reads the files of specs.</summary>
internal static class SpecFiles
{
    public const string OptimizerEnding = ".optimizer.yaml";
    public const string ScheduleEnding = ".schedule.yaml";
    public const string TransformEnding = ".transform.yaml";

    private static readonly string[] s_endings = [OptimizerEnding, ScheduleEnding, TransformEnding];

    private static readonly Lazy<IReadOnlyList<ParsedSpec>> s_catalogue = new(() =>
        [.. Below(Path.Combine(AppContext.BaseDirectory, "specs")).Select(file => Read("catalogue", file))]);

    /// <summary>The catalogue's specs, which lie beside the program.</summary>
    public static IReadOnlyList<ParsedSpec> Catalogue => s_catalogue.Value;

    public static bool IsFileName(string text) =>
        text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    public static ParsedSpec Read(string what, string path) => SpecCompiler.Parse(path, FileText.Read(what, path));

    /// <summary>The specs that lie in a folder itself.</summary>
    public static IEnumerable<string> In(string folder) => Directory.Exists(folder)
        ? FileText.Look("specs", folder, () => Directory.GetFiles(folder)).Where(IsSpec).Order(StringComparer.Ordinal)
        : [];

    /// <summary>The specs in a folder and in those below it, but for the folders that a build leaves out too.</summary>
    public static IEnumerable<string> Below(string folder) => Directory.Exists(folder)
        ? In(folder).Concat(FileText.Look("specs", folder, () => Directory.GetDirectories(folder).Where(IsSearched).ToArray()).Order(StringComparer.Ordinal).SelectMany(Below))
        : [];

    private static bool IsSpec(string file) => s_endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsSearched(string folder) =>
        Path.GetFileName(folder) is not ("bin" or "obj") && !Path.GetFileName(folder).StartsWith('.') && new DirectoryInfo(folder).LinkTarget is null;
}
