using OptimizerGen.Compiler.Syntax.Keys;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>velocity: 0</c> or <c>velocity: { init: 0, storage: bfloat16 }</c>; <c>buffers: { init: 0, count: 3 }</c> for several.</summary>
internal static class StateForm
{
    private static readonly KeyDefinition<StateSyntax> s_initial =
        new("init", NodeKinds.Text, (entry, value, reader) => entry with { Initial = reader.Expressions.Read(value.Value) });

    public static readonly KeyTable<StateSyntax> Attributes = new("A state",
        s_initial,
        new("when", NodeKinds.Text, (entry, value, reader) => entry with { When = reader.Expressions.Read(value.Value) }),
        new("storage", NodeKinds.Text, (entry, value, reader) => entry with { Storage = StorageWords.Storages.ReadLocated(value, reader) }),
        new("rounding", NodeKinds.Text, (entry, value, reader) => entry with { Rounding = StorageWords.Roundings.ReadLocated(value, reader) }),
        new("count", NodeKinds.Text, (entry, value, reader) => entry with { Count = reader.Expressions.Read(value.Value) }));

    public static readonly EntryForm<StateSyntax> Form = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved }, s_initial, Attributes);
}
