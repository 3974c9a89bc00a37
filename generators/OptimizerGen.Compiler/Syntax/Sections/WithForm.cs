using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>with: Cautious</c> or <c>with: [inherited, Cautious, { Lookahead: { period: 6 } }]</c>; and <c>use: { a: HeavyBall }</c>.</summary>
internal static class WithForm
{
    /// <summary><c>{ period: 6 }</c>.</summary>
    private static readonly EntryForm<HyperparameterSyntax> s_arguments = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("argument", NodeKinds.Text | NodeKinds.List, (entry, value, reader) => entry with { Default = reader.Expressions.ReadList(value) }));

    /// <summary><c>a: HeavyBall</c> or <c>a: { HeavyBall: { momentum: 0.9 } }</c>.</summary>
    public static readonly EntryForm<UseSyntax> Uses = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("rule", NodeKinds.Text | NodeKinds.Map, (entry, value, reader) => entry with { Rule = ReadItem(value.Value, value, reader) }));

    public static IReadOnlyList<WithSyntax> Read(YamlEntry entry, SpecReader reader)
    {
        var items = new List<WithSyntax>();
        foreach (YamlNode item in entry.Value is YamlSequence list ? list.Items : [entry.Value])
        {
            if (ReadItem(item, entry, reader) is { } read)
            {
                items.Add(read);
            }
        }

        return items;
    }

    private static WithSyntax? ReadItem(YamlNode item, YamlEntry section, SpecReader reader)
    {
        if (item is YamlScalar { IsEmpty: false })
        {
            LocatedText name = reader.ReadText(item);
            return name.Text == "inherited" ? new WithSyntax(name, []) : Named(new YamlEntry(section.Key, item), reader, []);
        }

        if (item is YamlMapping { Entries.Count: 1 } map && map.Entries[0] is { Value: YamlMapping } arguments)
        {
            return Named(new YamlEntry(section.Key, arguments.Key), reader, s_arguments.Read(arguments, reader));
        }

        if (item is not YamlUnreadable)
        {
            reader.Report(SyntaxDiagnostics.ItemIsNoTransform, reader.FirstLineOf(item));
        }

        return null;
    }

    private static WithSyntax? Named(YamlEntry named, SpecReader reader, IReadOnlyList<HyperparameterSyntax> arguments) =>
        reader.ReadBaseName(named) is { } name ? new WithSyntax(name, arguments) : null;
}
