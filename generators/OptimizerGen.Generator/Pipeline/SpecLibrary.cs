using System.Collections.Immutable;
using OptimizerGen.Compiler;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>
/// Everything a spec can name: the project's specs first, since they hide a library spec of the same name; of two in the
/// project that one which holds the name, the first by path, whatever order the build hands them over in.
/// </summary>
public sealed record SpecLibrary(EquatableArray<ParsedSpec> Project, EquatableArray<LibrarySpec> Library)
{
    public static SpecLibrary From((ImmutableArray<ParsedSpec> Project, ImmutableArray<LibrarySpec> Library) specs) =>
        new(new EquatableArray<ParsedSpec>(specs.Project.OrderBy(spec => spec.Path, StringComparer.Ordinal)), new EquatableArray<LibrarySpec>(specs.Library));

    /// <summary>The specs that <paramref name="spec"/> reaches through what they name, in the order of the search.</summary>
    public IEnumerable<ParsedSpec> ReachedFrom(ParsedSpec spec)
    {
        var reached = new List<ParsedSpec>();
        var pending = new Queue<string>(spec.References);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            string name = pending.Dequeue();
            if (!seen.Add(name))
            {
                continue;
            }

            if (Find(name, asideFrom: spec) is not { } found)
            {
                // The sentence about an unknown name offers the nearest known one, and for that needs them all.
                return All(asideFrom: spec);
            }

            reached.Add(found);
            foreach (string reference in found.References)
            {
                pending.Enqueue(reference);
            }
        }

        return reached;
    }

    private ParsedSpec? Find(string name, ParsedSpec asideFrom) =>
        Project.FirstOrDefault(spec => spec.Name == name && spec.Path != asideFrom.Path)
        ?? Library.FirstOrDefault(spec => spec.Name == name)?.Parsed;

    private IEnumerable<ParsedSpec> All(ParsedSpec asideFrom)
    {
        List<ParsedSpec> project = [.. Project.Where(spec => spec.Path != asideFrom.Path)];
        var names = new HashSet<string?>(project.Select(spec => spec.Name), StringComparer.Ordinal);
        return project.Concat(Library.Where(spec => !names.Contains(spec.Name)).Select(spec => spec.Parsed));
    }
}
