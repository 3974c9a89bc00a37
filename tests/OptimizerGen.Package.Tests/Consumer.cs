namespace OptimizerGen.Package.Tests;

/// <summary>A fresh project of a user that knows the packages and nothing else of this repository.</summary>
public sealed class Consumer
{
    /// <summary>A program that is built with every warning on.</summary>
    private const string Careful = """
        <OutputType>Exe</OutputType>
        <InvariantGlobalization>true</InvariantGlobalization>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <NoWarn>CS1591</NoWarn>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        """;

    private readonly PackageFeed _feed;
    private readonly string _folder;

    /// <param name="feed">The packages.</param>
    /// <param name="name">The project's folder.</param>
    /// <param name="project">The project file, or null for a program with every warning on.</param>
    /// <param name="isAlone">Whether it restores from this feed alone.</param>
    public Consumer(PackageFeed feed, string name, ProjectText? project = null, bool isAlone = true)
    {
        _feed = feed;
        _folder = feed.NewFolder(name, isAlone);
        project ??= new ProjectText { Properties = Careful };
        Write(project.FileName, project.For(feed));
    }

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Write(string path, string text)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public (int ExitCode, string Output) Build() => Run("build", "-c", "Release", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    /// <summary>Runs the command <c>dotnet</c> in the project's folder.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) => DotNet.Run(_folder, _feed.Packages, arguments);

    /// <summary>Builds and runs the program, and gives the lines that it prints.</summary>
    public string[] BuildAndRun()
    {
        (int exitCode, string output) = Build();
        Assert.True(exitCode == 0, output);
        return DotNet.Succeed(_folder, _feed.Packages, "bin/Release/net10.0/Consumer.dll")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
