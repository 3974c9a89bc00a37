using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>How the entries of a section are written: <c>name: value</c>, <c>name: { attributes }</c> or <c>name: none</c>.</summary>
/// <param name="Create">Makes the entry of a name; the last argument says whether it is removed.</param>
/// <param name="Short">Reads a value that is no map of attributes.</param>
/// <param name="Attributes">Reads a map of attributes; null where entries have none.</param>
internal sealed record EntryForm<TEntry>(
    Func<LocatedText, bool, TEntry> Create, KeyDefinition<TEntry> Short, KeyTable<TEntry>? Attributes = null)
    where TEntry : EntrySyntax
{
    public IReadOnlyList<TEntry> Read(YamlEntry section, SpecReader reader)
    {
        var entries = new List<TEntry>();
        foreach (YamlEntry entry in ((YamlMapping)section.Value).Entries)
        {
            if (NameCharacters.IsIdentifier(entry.Key.Value))
            {
                entries.Add(ReadEntry(entry, reader));
            }
            else
            {
                reader.Report(SyntaxDiagnostics.NameIsNoIdentifier, entry.Key.Span, entry.Key.Value);
            }
        }

        return entries;
    }

    private TEntry ReadEntry(YamlEntry entry, SpecReader reader)
    {
        var name = new LocatedText(entry.Key.Value, new Location(reader.Text, entry.Key.Span));
        bool isRemoved = entry.Value is YamlScalar { Style: YamlScalarStyle.Plain, Value: "none" };
        TEntry created = Create(name, isRemoved);
        if (isRemoved)
        {
            return created;
        }

        if (entry.Value is YamlMapping attributes && Attributes is not null)
        {
            return Attributes.Read(created, attributes, reader, SpecKinds.All);
        }

        return KeyTable<TEntry>.IsReadable(Short, entry, reader, SpecKinds.All) ? Short.Read!(created, entry, reader) : created;
    }
}
