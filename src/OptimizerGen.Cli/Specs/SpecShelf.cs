using OptimizerGen.Compiler;

namespace OptimizerGen.Cli.Specs;

/// <summary>What specs may name: each other, those that lie beside them, and those of the catalogue. Of two given with one name the first by path counts, as in a build.</summary>
internal sealed class SpecShelf
{
    private readonly IReadOnlyList<ParsedSpec> _specs;

    private SpecShelf(IEnumerable<ParsedSpec> specs) => _specs = [.. specs];

    public static SpecShelf Around(IReadOnlyList<ParsedSpec> given)
    {
        HashSet<string> known = [.. given.Select(spec => Path.GetFullPath(spec.Path))];
        IEnumerable<string> beside = known.Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal).ToArray()
            .SelectMany(SpecFiles.In).Where(known.Add).ToArray();
        return new SpecShelf([.. given.OrderBy(spec => spec.Path, StringComparer.Ordinal), .. beside.Select(file => SpecFiles.Read("extends", file)), .. SpecFiles.Catalogue]);
    }

    public IReadOnlyCollection<ParsedSpec> LibraryFor(ParsedSpec spec) =>
        [.. _specs.Where(other => other.Path != spec.Path && other.Name != spec.Name)];
}
