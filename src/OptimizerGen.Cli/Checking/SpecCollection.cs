using OptimizerGen.Cli.Specs;
using OptimizerGen.Compiler;

namespace OptimizerGen.Cli.Checking;

/// <summary>The specs of the files and folders that a user names, each once.</summary>
internal static class SpecCollection
{
    public static IReadOnlyList<ParsedSpec> Read(IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. paths.SelectMany(FilesOf).Where(file => seen.Add(Path.GetFullPath(file))).Select(file => SpecFiles.Read("check", file))];
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [path] : throw new UserErrorException($"check: there is no file or folder '{path}'.");
        }

        string[] files = [.. SpecFiles.Below(path)];
        return files.Length > 0
            ? files
            : throw new UserErrorException($"check: the folder '{path}' has no specs; their names end in {SpecFiles.OptimizerEnding}, {SpecFiles.ScheduleEnding} or {SpecFiles.TransformEnding}.");
    }
}
