using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>reference: { title: …, authors: …, year: … }</c>, or just the title.</summary>
internal static class ReferenceForm
{
    public static readonly KeyTable<ReferenceSyntax> Attributes = new("A reference",
        Text("title", (reference, text) => reference with { Title = text }),
        Text("authors", (reference, text) => reference with { Authors = text }),
        Text("year", (reference, text) => reference with { Year = text }),
        Text("venue", (reference, text) => reference with { Venue = text }),
        Text("arxiv", (reference, text) => reference with { Arxiv = text }),
        Text("doi", (reference, text) => reference with { Doi = text }),
        Text("url", (reference, text) => reference with { Url = text }),
        Text("place", (reference, text) => reference with { Place = text }));

    private static KeyDefinition<ReferenceSyntax> Text(string name, Func<ReferenceSyntax, string, ReferenceSyntax> set) =>
        new(name, NodeKinds.Text, (reference, value, reader) => set(reference, reader.ReadText(value.Value).Text)) { IsProse = true };

    public static ReferenceSyntax Read(YamlEntry entry, SpecReader reader) => entry.Value is YamlMapping map
        ? Attributes.Read(new ReferenceSyntax(), map, reader, SpecKinds.All)
        : new ReferenceSyntax { Title = reader.ReadText(entry.Value).Text };
}
