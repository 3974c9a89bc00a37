using System.Collections.Immutable;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>A class that the catalogue of the project can make by name.</summary>
public sealed record CatalogueEntry(string Name, SpecKind Kind, string Namespace)
{
    /// <summary>The catalogue's type. No spec may take its name, since their files would be one.</summary>
    public const string CatalogueName = "OptimizerCatalogue";

    public static SourceFile? Compile(ImmutableArray<CatalogueEntry> entries, ProjectOptions options)
    {
        var specs = entries
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => (entry.Name, entry.Kind, entry.Namespace))
            .ToArray();
        return SpecCompiler.CompileCatalogue(specs, options.Catalogue, options.Compile) is { } text
            ? SourceFile.ForType(CatalogueName, text)
            : null;
    }
}
