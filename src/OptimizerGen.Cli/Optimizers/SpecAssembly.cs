using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>Compiles generated C# in memory and loads it.</summary>
internal static class SpecAssembly
{
    public static Assembly Compile(string path, string source)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "OptimizerGen.Spec", [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp13))], References(), options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            Diagnostic first = result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException($"{path}: the generated class does not compile: {first.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        image.Position = 0;
        return new AssemblyLoadContext("OptimizerGen.Spec", isCollectible: false).LoadFromStream(image);
    }

    private static IEnumerable<PortableExecutableReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Optimizer<>).Assembly.Location)
            .Append(typeof(OptimizerGen.Optimizers.OptimizerCatalogue).Assembly.Location)
            .Distinct(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file));
}
