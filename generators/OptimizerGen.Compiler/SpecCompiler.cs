using OptimizerGen.Compiler.Emit;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler;

/// <summary>The front door: YAML text in, C# text and diagnostics out. No method throws, whatever the text.</summary>
public static partial class SpecCompiler
{
    /// <summary>The C# text of the class that makes every type of a project by name, or null when there is none.</summary>
    public static string? CompileCatalogue(
        IReadOnlyList<(string Name, SpecKind Kind, string Namespace)> specs, CatalogueAccess access, CompileOptions options) =>
        specs.Count == 0 || access == CatalogueAccess.None ? null : CatalogueEmitter.Emit(specs, access, options.RootNamespace);
}
