using System.Reflection;

namespace OptimizerGen.Package.Tests;

/// <summary>Packs the two packages of the repository into a folder, once for all tests, and takes the folder away afterwards.</summary>
public sealed class PackageFeed : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("optimizergen-").FullName;

    public PackageFeed()
    {
        Directory.CreateDirectory(Folder);
        foreach (string project in new[] { "OptimizerGen", "OptimizerGen.Optimizers" })
        {
            PackOutput += DotNet.Succeed(
                Path.Combine(RepositoryRoot, "src", project), packages: null,
                "pack", "-c", Configuration, "--no-build", "-o", Folder, "-nodeReuse:false");
        }
    }

    public string Folder => Path.Combine(_root, "feed");

    public string PackOutput { get; } = "";

    public string RepositoryRoot { get; } = FindRepository();

    private static string Configuration =>
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public string PathOf(string package) => Directory.GetFiles(Folder, $"{package}.?.?.?.nupkg").Single();

    public string VersionOf(string package) => Path.GetFileNameWithoutExtension(PathOf(package))[(package.Length + 1)..];

    /// <summary>A folder for a project that restores from this feed and from nowhere else.</summary>
    public string NewFolder(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    /// <summary>The packages that a consumer restores lie beside it.</summary>
    public static string PackagesOf(string folder) => Path.Combine(folder, "packages");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OptimizerGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("These tests pack the repository and must run inside it.");
    }
}
