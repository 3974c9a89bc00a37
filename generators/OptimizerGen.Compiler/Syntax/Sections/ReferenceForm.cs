using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>reference: { title: …, authors: …, year: … }</c>, or just the title.</summary>
internal static class ReferenceForm
{
    public static readonly KeyTable<ReferenceSyntax> Attributes = new("A reference",
        new("title", NodeKinds.Text, (reference, value, _) => reference with { Title = SpecReader.ReadText(value.Value).Text }),
        new("authors", NodeKinds.Text, (reference, value, _) => reference with { Authors = SpecReader.ReadText(value.Value).Text }),
        new("year", NodeKinds.Text, (reference, value, _) => reference with { Year = SpecReader.ReadText(value.Value).Text }),
        new("venue", NodeKinds.Text, (reference, value, _) => reference with { Venue = SpecReader.ReadText(value.Value).Text }),
        new("arxiv", NodeKinds.Text, (reference, value, _) => reference with { Arxiv = SpecReader.ReadText(value.Value).Text }),
        new("doi", NodeKinds.Text, (reference, value, _) => reference with { Doi = SpecReader.ReadText(value.Value).Text }),
        new("url", NodeKinds.Text, (reference, value, _) => reference with { Url = SpecReader.ReadText(value.Value).Text }),
        new("place", NodeKinds.Text, (reference, value, _) => reference with { Place = SpecReader.ReadText(value.Value).Text }));

    public static ReferenceSyntax Read(YamlEntry entry, SpecReader reader) => entry.Value is YamlMapping map
        ? Attributes.Read(new ReferenceSyntax(), map, reader, SpecKinds.All)
        : new ReferenceSyntax { Title = SpecReader.ReadText(entry.Value).Text };
}
