using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>beta1: 0.9</c>, <c>momenta: [0, 0.9]</c> or <c>beta1: { symbol: β₁, default: 0.9, range: "[0, 1)" }</c>.</summary>
internal static class HyperparameterForm
{
    private static readonly WordTable<HyperparameterType> s_types = new("the type of a hyperparameter",
        ("real", HyperparameterType.Real), ("integer", HyperparameterType.Integer), ("boolean", HyperparameterType.Boolean), ("list", HyperparameterType.List));

    private static readonly KeyDefinition<HyperparameterSyntax> s_default =
        new("default", NodeKinds.Text | NodeKinds.List, (entry, value, reader) => entry with { Default = reader.Expressions.ReadList(value) });

    public static readonly KeyTable<HyperparameterSyntax> Attributes = new("A hyperparameter",
        new("symbol", NodeKinds.Text, (entry, value, reader) => entry with { Symbol = reader.ReadLetter(value) }),
        s_default,
        new("range", NodeKinds.Text | NodeKinds.List, (entry, value, reader) => entry with { Range = RangeParser.Read(value.Value, reader) }),
        new("type", NodeKinds.Text, (entry, value, reader) => entry with { Type = s_types.Read(value, reader) }),
        new("summary", NodeKinds.Text, (entry, value, reader) => entry with { Summary = reader.ReadText(value.Value) }) { IsProse = true });

    public static readonly EntryForm<HyperparameterSyntax> Form = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved }, s_default, Attributes);
}
