using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary>A statement that holds others, written as a map: <c>{ if: t == 1, do: m = grad, else: m = 0 }</c>.</summary>
/// <param name="Word">The key that says which one it is.</param>
/// <param name="Example">How it is written.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="Create">Makes the statement of what the keys hold, and of where the first of them stands.</param>
internal sealed record ControlForm(string Word, string Example, KeyTable<ControlForm.Parts> Keys, Func<ControlForm.Parts, Location, StatementSyntax> Create)
{
    private static readonly KeyDefinition<Parts> s_do =
        new("do", StatementForm.Accepts, (parts, value, reader) => parts with { Do = StatementForm.Read(value, reader) });

    private static readonly ControlForm[] s_rows =
    [
        new("if", "{ if: t == 1, do: m = grad, else: m = 0 }",
            new("An 'if'",
                new("if", NodeKinds.Text, (parts, value, reader) => parts with { Number = reader.Expressions.Read(value.Value) }),
                s_do,
                new("else", StatementForm.Accepts, (parts, value, reader) => parts with { Else = StatementForm.Read(value, reader) })),
            (parts, place) => new IfSyntax(place, parts.Number!, parts.Do!, parts.Else)),
        new("repeat", "{ repeat: 5, as: i, do: x *= 2 }",
            new("A 'repeat'",
                new("repeat", NodeKinds.Text, (parts, value, reader) => parts with { Number = reader.Expressions.Read(value.Value) }),
                new("as", NodeKinds.Text, (parts, value, reader) => parts with { Name = reader.ReadText(value.Value) }),
                s_do),
            (parts, place) => new RepeatSyntax(place, parts.Number!, parts.Name, parts.Do!)),
    ];

    /// <summary>The statement that a map is, or null where it is none.</summary>
    public static ControlForm? Find(YamlMapping map) => Array.Find(s_rows, row => row.EntryIn(map) is not null);

    /// <summary>The statement; none where something in it cannot be read, which has been reported.</summary>
    public IEnumerable<StatementSyntax> Read(YamlMapping map, SpecReader reader)
    {
        YamlEntry first = EntryIn(map)!;
        Parts parts = Keys.Read(new Parts(), map, reader, SpecKinds.All);
        if (map.Entries.FirstOrDefault(entry => entry.Key.Value == s_do.Name) is null or { Value: YamlSequence { Items.Count: 0 } })
        {
            reader.Report(SyntaxDiagnostics.BlockMissing, first.Key.Span, Word, Example);
        }

        return parts is { Number: { } number, Do.Count: > 0 }
            ? [Create(parts, new Location(reader.Text, TextSpan.FromBounds(first.Key.Span.Start, number.Span.End)))]
            : [];
    }

    private YamlEntry? EntryIn(YamlMapping map) => map.Entries.FirstOrDefault(entry => entry.Key.Value == Word);

    /// <summary>What stands behind the keys.</summary>
    internal sealed record Parts
    {
        public ExpressionSyntax? Number { get; init; }

        public LocatedText? Name { get; init; }

        public IReadOnlyList<StatementSyntax>? Do { get; init; }

        public IReadOnlyList<StatementSyntax> Else { get; init; } = [];
    }
}
