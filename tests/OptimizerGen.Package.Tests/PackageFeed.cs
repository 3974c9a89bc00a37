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

    /// <summary>Where consumers unpack what they restore; fresh, so that a package of an earlier run is never taken for the new one.</summary>
    public string Packages => Path.Combine(_root, "packages");

    /// <summary>A folder for a project that restores from this feed and, unless <paramref name="isAlone"/> is false, from nowhere else.</summary>
    public string NewFolder(string name, bool isAlone = true)
    {
        // Above the folder itself, whose name may be one that NuGet cannot look for its settings in.
        string above = Directory.CreateDirectory(Path.Combine(_root, isAlone ? "alone" : "connected")).FullName;
        File.WriteAllText(Path.Combine(above, "nuget.config"), $"""
            <configuration>
              <packageSources>{(isAlone ? "<clear />" : "")}<add key="feed" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        return Directory.CreateDirectory(Path.Combine(above, name)).FullName;
    }

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

/// <summary>The tests that share the packed packages.</summary>
[CollectionDefinition(Name)]
public sealed class SharedFeed : ICollectionFixture<PackageFeed>
{
    public const string Name = "Packages";
}
