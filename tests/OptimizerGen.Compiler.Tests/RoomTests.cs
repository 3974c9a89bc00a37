using System.Runtime.CompilerServices;

namespace OptimizerGen.Compiler.Tests;

/// <summary>Each folder of the compiler is a phase, and knows only the phases before it.</summary>
public sealed class RoomTests
{
    [Theory]
    [InlineData("Text", "Diagnostics", "Yaml", "Syntax", "Binding", "Kernels", "Lowering", "Interpretation", "Emit")]
    [InlineData("Diagnostics", "Yaml", "Syntax", "Binding", "Kernels", "Lowering", "Interpretation", "Emit")]
    [InlineData("Yaml", "Syntax", "Binding", "Kernels", "Lowering", "Interpretation", "Emit")]
    [InlineData("Syntax", "Binding", "Kernels", "Lowering", "Interpretation", "Emit")]
    public void A_phase_knows_nothing_of_later_ones(string room, params string[] later) =>
        Assert.All(SourcesOf(room), file => Assert.DoesNotContain(
            later, phase => File.ReadAllText(file).Contains($"using OptimizerGen.Compiler.{phase}", StringComparison.Ordinal)));

    [Fact]
    public void Only_the_yaml_reader_knows_yamldotnet()
    {
        IEnumerable<string> knowing = SourcesOf("").Where(file => File.ReadAllText(file).Contains("using YamlDotNet", StringComparison.Ordinal));
        Assert.All(knowing, file => Assert.Equal("Yaml", Path.GetFileName(Path.GetDirectoryName(file))));
        Assert.All(knowing, file => Assert.DoesNotContain("YamlDotNet.Serialization", File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static IEnumerable<string> SourcesOf(string room, [CallerFilePath] string here = "")
    {
        string compiler = Path.Combine(Path.GetDirectoryName(here)!, "../../generators/OptimizerGen.Compiler");
        return Directory.GetFiles(Path.Combine(compiler, room), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(compiler, file).StartsWith("obj", StringComparison.Ordinal));
    }
}
