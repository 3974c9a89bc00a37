using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>reference: { title: …, authors: …, year: … }</c>, or just the title.</summary>
internal static class ReferenceForm
{
    public static readonly KeyTable<ReferenceSyntax> Attributes = new("A reference",
        new("title", NodeKinds.Text, (reference, value, reader) => reference with { Title = reader.ReadText(value.Value).Text }),
        new("authors", NodeKinds.Text, (reference, value, reader) => reference with { Authors = reader.ReadText(value.Value).Text }),
        new("year", NodeKinds.Text, (reference, value, reader) => reference with { Year = reader.ReadText(value.Value).Text }),
        new("venue", NodeKinds.Text, (reference, value, reader) => reference with { Venue = reader.ReadText(value.Value).Text }),
        new("arxiv", NodeKinds.Text, (reference, value, reader) => reference with { Arxiv = reader.ReadText(value.Value).Text }),
        new("doi", NodeKinds.Text, (reference, value, reader) => reference with { Doi = reader.ReadText(value.Value).Text }),
        new("url", NodeKinds.Text, (reference, value, reader) => reference with { Url = reader.ReadText(value.Value).Text }),
        new("place", NodeKinds.Text, (reference, value, reader) => reference with { Place = reader.ReadText(value.Value).Text }));

    public static ReferenceSyntax Read(YamlEntry entry, SpecReader reader) => entry.Value is YamlMapping map
        ? Attributes.Read(new ReferenceSyntax(), map, reader, SpecKinds.All)
        : new ReferenceSyntax { Title = reader.ReadText(entry.Value).Text };
}
