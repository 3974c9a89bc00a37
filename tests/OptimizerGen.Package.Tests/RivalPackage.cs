using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OptimizerGen.Package.Tests;

/// <summary>
/// Another author's package whose generator brings a YamlDotNet of its own. The SDK keeps one analyzer file of each name,
/// the one of the higher version, and so hands one generator the other's copy.
/// </summary>
public static class RivalPackage
{
    public static void WriteTo(string feed, string name, Version yamlDotNet)
    {
        byte[] library = Compile("YamlDotNet", $$"""
            [assembly: System.Reflection.AssemblyVersion("{{yamlDotNet}}")]
            namespace YamlDotNet { public static class Rival { public static string Word => "{{yamlDotNet}}"; } }
            """);
        byte[] generator = Compile($"{name}.Generator", """
            [Microsoft.CodeAnalysis.Generator]
            public sealed class RivalGenerator : Microsoft.CodeAnalysis.IIncrementalGenerator
            {
                public void Initialize(Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(output => output.AddSource("Rival.g.cs",
                        "internal static class Rival { public const string Word = \"" + YamlDotNet.Rival.Word + "\"; }"));
            }
            """, MetadataReference.CreateFromImage(library));

        using ZipArchive package = ZipFile.Open(Path.Combine(feed, $"{name}.1.0.0.nupkg"), ZipArchiveMode.Create);
        Add(package, $"{name}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package><metadata>
              <id>{name}</id><version>1.0.0</version><authors>rival</authors><description>Another generator.</description>
            </metadata></package>
            """));
        Add(package, "analyzers/dotnet/cs/YamlDotNet.dll", library);
        Add(package, $"analyzers/dotnet/cs/{name}.Generator.dll", generator);
    }

    private static byte[] Compile(string name, string code, params MetadataReference[] references)
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            [.. platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return image.ToArray();
    }

    private static void Add(ZipArchive package, string path, byte[] content)
    {
        using Stream entry = package.CreateEntry(path).Open();
        entry.Write(content);
    }
}
