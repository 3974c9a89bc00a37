using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace OptimizerGen.Package.Tests;

/// <summary>Programs that are compiled ahead of time.</summary>
[Collection(SharedFeed.Name)]
public class NativeTests(PackageFeed feed)
{
    private const string Program = """
        double[] theta = [1, 1, 1];
        new Native.HalfStep<double>(3) { LearningRate = 0.5 }.Step(theta, [1, 2, 3]);
        Console.WriteLine(theta[1].ToString("F3"));

        float[] single = [1, 1];
        OptimizerGen.Optimizers.OptimizerCatalogue.Create<float>("Adam", 2).Step(single, [1f, 2f]);
        Console.WriteLine(single[0].ToString("F3"));

        """;

    /// <summary>The analyzers for trimming and for compilation ahead of time look at an assembly that is so marked, and a warning ends its build.</summary>
    [Theory]
    [InlineData("OptimizerGen")]
    [InlineData("OptimizerGen.Optimizers")]
    public void The_assemblies_are_marked_for_compilation_ahead_of_time(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.PathOf(package));
        using var content = new MemoryStream();
        archive.GetEntry($"lib/net10.0/{package}.dll")!.Open().CopyTo(content);
        content.Position = 0;
        using var file = new PEReader(content);
        MetadataReader metadata = file.GetMetadataReader();

        string[] marks = [.. metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => System.Text.Encoding.UTF8.GetString(metadata.GetBlobBytes(metadata.GetCustomAttribute(handle).Value)))];

        Assert.Contains(marks, mark => mark.Contains("IsAotCompatible", StringComparison.Ordinal));
        Assert.Contains(marks, mark => mark.Contains("IsTrimmable", StringComparison.Ordinal));
    }

    /// <summary>Where the machine has a linker and can get the native compiler; elsewhere the marks must do.</summary>
    [Fact]
    public void A_program_is_published_natively_without_a_word_and_runs()
    {
        var consumer = new Consumer(feed, "native", new ProjectText("Native.csproj")
        {
            Properties = "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>"
                + $"<TreatWarningsAsErrors>true</TreatWarningsAsErrors><RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>",
        }, isAlone: false);
        consumer.Write("half.optimizer.yaml", ProjectTree.Rule);
        consumer.Write("Program.cs", Program);
        if (!HasLinker() || consumer.Run("restore").ExitCode != 0)
        {
            return;
        }

        (int exitCode, string output) = consumer.Run("publish", "-c", "Release", "-v", "q", "-o", "out", "-nodeReuse:false", "-p:UseSharedCompilation=false");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        using var program = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(consumer.PathOf("out/Native")) { RedirectStandardOutput = true })!;
        Assert.Equal(["0.500", "0.999"], program.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool HasLinker() => !OperatingSystem.IsWindows()
        && Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
