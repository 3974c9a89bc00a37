namespace OptimizerGen.Generator.Tests;

/// <summary>The files of the repository that the tests were built in.</summary>
public static class RepositoryFiles
{
    private static readonly string[] s_endings = [".optimizer.yaml", ".schedule.yaml", ".transform.yaml"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Specs() =>
        Directory.EnumerateFiles(Path.Combine(Root, "specs"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => s_endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    /// <summary>The hand-written C# files below a folder.</summary>
    public static IEnumerable<string> Code(string folder)
    {
        char slash = Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{slash}obj{slash}", StringComparison.Ordinal)
                && !path.Contains($"{slash}bin{slash}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OptimizerGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("These tests read files of the repository and must run inside it.");
    }
}
