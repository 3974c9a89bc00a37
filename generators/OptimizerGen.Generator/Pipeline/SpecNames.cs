using System.Collections.Immutable;
using OptimizerGen.Compiler;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>A name and the spec that gives it.</summary>
public sealed record SpecName(string Name, string Path);

/// <summary>
/// The step Names: which spec holds each name. C# would take <c>Rule</c> and <c>RULE</c> for two classes, but their files would
/// be one on many disks, so a name belongs to one spec whatever its case: the first by path.
/// </summary>
public sealed record SpecNames(EquatableArray<SpecName> Holders)
{
    public static SpecNames From(ImmutableArray<SpecName> names)
    {
        var catalogue = new SpecName(CatalogueEntry.CatalogueName, "the generated list of all optimizers");
        IEnumerable<SpecName> holders = names
            .OrderBy(name => name.Path, StringComparer.Ordinal)
            .Prepend(catalogue)
            .GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First());
        return new SpecNames(new EquatableArray<SpecName>(holders));
    }

    /// <summary>The other spec that has this spec's name, or null when the name is its own.</summary>
    public SpecName? RivalOf(ParsedSpec spec)
    {
        SpecName? holder = Holders.FirstOrDefault(
            other => string.Equals(other.Name, spec.Name, StringComparison.OrdinalIgnoreCase));
        return holder is null || holder.Path == spec.Path ? null : holder;
    }
}
