using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>The keys that one kind of map may have: what reads them, and what an unknown one is compared with.</summary>
internal sealed class KeyTable<TSyntax>(string owner, params KeyDefinition<TSyntax>[] keys)
{
    public IReadOnlyList<KeyDefinition<TSyntax>> Keys => keys;

    /// <summary>Reads the entries of <paramref name="map"/> into <paramref name="syntax"/>.</summary>
    public TSyntax Read(TSyntax syntax, YamlMapping map, SpecReader reader, SpecKinds kind)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            KeyDefinition<TSyntax>? key = Array.Find(keys, known => known.Name == entry.Key.Value);
            if (key is null)
            {
                reader.ReportUnknownKey(entry.Key, owner, keys.Where(known => known.Read is not null && (known.Kinds & kind) != 0).Select(known => known.Name));
            }
            else if (IsReadable(key, entry, reader, kind))
            {
                syntax = key.Read!(syntax, entry, reader);
            }
        }

        return syntax;
    }

    /// <summary>Whether a key and what stands behind it fit together; otherwise reports why they do not.</summary>
    public static bool IsReadable(KeyDefinition<TSyntax> key, YamlEntry entry, SpecReader reader, SpecKinds kind)
    {
        NodeKinds actual = entry.Value.Kind();
        if (key.Read is null)
        {
            reader.ReportLater(entry.Key.Span, $"'{key.Name}'");
        }
        else if ((key.Kinds & kind) == 0)
        {
            reader.Report(SyntaxDiagnostics.KeyOfOtherKind, entry.Key.Span, key.Name, SpecKindTable.Describe(key.Kinds), SpecKindTable.Describe(kind));
        }
        else if (entry.Value is YamlScalar { IsEmpty: true })
        {
            reader.Report(SyntaxDiagnostics.ValueMissing, entry.Key.Span, entry.Key.Value);
        }
        else if ((key.Later & actual) != 0)
        {
            reader.ReportLater(reader.FirstLineOf(entry.Value), $"{actual.Describe()} as '{key.Name}'");
        }
        else if ((key.Accepts & actual) == 0 && actual != NodeKinds.None)
        {
            reader.Report(
                SyntaxDiagnostics.WrongNode, reader.FirstLineOf(entry.Value), entry.Key.Value, key.Accepts.Describe(), actual.Describe());
        }
        else
        {
            return actual != NodeKinds.None && (key.IsProse || reader.IsVisible(entry.Value));
        }

        return false;
    }
}
