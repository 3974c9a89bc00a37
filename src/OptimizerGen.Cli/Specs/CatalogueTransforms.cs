using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Cli.Specs;

/// <summary>The transforms of the catalogue, which are specs and no classes.</summary>
internal static class CatalogueTransforms
{
    public static IEnumerable<BoundTransform> All => SpecFiles.Catalogue
        .Where(spec => spec.Syntax?.Kind == SpecKind.Transform)
        .OrderBy(spec => spec.Name, StringComparer.Ordinal)
        .Select(spec => ChosenSpec.Find(spec.Name!).Bind()).OfType<BoundTransform>();
}
