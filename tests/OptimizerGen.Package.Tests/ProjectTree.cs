namespace OptimizerGen.Package.Tests;

/// <summary>Projects of many kinds, built at once since starting a build takes longer than each of them.</summary>
public sealed class ProjectTree
{
    public const string Rule = """
        optimizer: HalfStep
        summary: Half of what gradient descent does.
        hyperparameters:
          learning_rate: { default: 0.01, range: "[0, inf)" }
          period: { type: integer, default: 3, range: "[1, 100]" }
        update: theta -= where(t < period, 0.5, 1) * learning_rate * grad

        """;

    /// <summary>Says nothing and changes nothing, but builds every project below it.</summary>
    private const string All = """
        <Project DefaultTargets="Build">
          <ItemGroup><Project Include="*/**/*.*proj" /></ItemGroup>
          <Target Name="Build">
            <MSBuild Projects="@(Project)" Targets="Restore" Properties="IsRestoring=true" BuildInParallel="true" />
            <MSBuild Projects="@(Project)" Targets="Build" Properties="Configuration=Release" BuildInParallel="true" ContinueOnError="true" />
          </Target>
        </Project>
        """;

    private readonly PackageFeed _feed;
    private readonly string _root;
    private readonly Lazy<string> _output;

    public ProjectTree(PackageFeed feed)
    {
        _feed = feed;
        _root = feed.NewFolder("tree");
        File.WriteAllText(Path.Combine(_root, "all.proj"), All);
        _output = new Lazy<string>(() => DotNet.Run(
            _root, feed.Packages, "msbuild", "all.proj", "-m:2", "-v:q", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false").Output);
    }

    /// <summary>Adds a project with the rule in it.</summary>
    public void Add(string folder, ProjectText project, string code)
    {
        var consumer = new Consumer(_feed, Path.Combine("tree", folder), project);
        consumer.Write("half.optimizer.yaml", Rule);
        consumer.Write("Code" + (project.FileName.EndsWith(".vbproj", StringComparison.Ordinal) ? ".vb" : ".cs"), code);
    }

    /// <summary>What the build says of the project, and the file that it makes.</summary>
    public (IReadOnlyList<string> Words, string Assembly) ResultOf(string folder, ProjectText project)
    {
        string[] words = [.. _output.Value.Split('\n').Where(line => line.Contains(project.FileName, StringComparison.Ordinal)).Distinct()];
        return (words, Path.Combine(_root, folder, "bin/Release/net10.0", Path.ChangeExtension(project.FileName, ".dll")));
    }
}
