using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli.Commands;

/// <summary>Reads and writes the files that a user names; what goes wrong becomes a sentence.</summary>
internal static class FileText
{
    public static string Read(string what, string path) => Look(what, path, () => File.ReadAllText(path));

    public static void Write(string what, string path, string content)
    {
        try
        {
            File.WriteAllText(path, content);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            throw new UserErrorException($"{what}: '{path}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>Refuses a path that cannot be written before a long run is made for it.</summary>
    public static void RequireFolder(string what, string path)
    {
        string? folder = FolderOf(what, path);
        if (Directory.Exists(path) || folder is null || !Directory.Exists(folder))
        {
            throw new UserErrorException($"{what}: '{path}' cannot be written: {(Directory.Exists(path) ? "it is a folder" : $"the folder '{folder}' does not exist")}.");
        }
    }

    /// <summary>Runs what reads a file or a folder.</summary>
    public static TResult Look<TResult>(string what, string path, Func<TResult> look)
    {
        try
        {
            return look();
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            throw new UserErrorException($"{what}: '{path}' cannot be read: {exception.Message}");
        }
    }

    private static string? FolderOf(string what, string path)
    {
        try
        {
            return Path.GetDirectoryName(Path.GetFullPath(path));
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            throw new UserErrorException($"{what}: '{MessageText.Of(path)}' is no file's name; write one such as result.txt.");
        }
    }

    private static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
