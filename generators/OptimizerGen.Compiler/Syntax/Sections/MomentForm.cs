using OptimizerGen.Compiler.Syntax.Keys;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary><c>m: { of: grad, decay: beta1 }</c>.</summary>
internal static class MomentForm
{
    private static readonly WordTable<MomentKind> s_kinds = new("the kind of a moment",
        ("average", MomentKind.Average), ("sum", MomentKind.Sum), ("max", MomentKind.Maximum));

    private static readonly WordTable<BiasCorrectionKind> s_corrections = new("a bias correction",
        ("power", BiasCorrectionKind.Power), ("product", BiasCorrectionKind.Product));

    public static readonly KeyTable<MomentSyntax> Attributes = new("A moment",
        new("of", NodeKinds.Text, (entry, value, reader) => entry with { Of = reader.Expressions.Read(value.Value) }),
        new("kind", NodeKinds.Text, (entry, value, reader) => entry with { Kind = s_kinds.Read(value, reader) }),
        new("decay", NodeKinds.Text, (entry, value, reader) => entry with { Decay = reader.Expressions.Read(value.Value) }),
        new("init", NodeKinds.Text, (entry, value, reader) => entry with { Initial = reader.Expressions.Read(value.Value) }),
        new("when", NodeKinds.Text, (entry, value, reader) => entry with { When = reader.Expressions.Read(value.Value) }),
        new("bias_correction", NodeKinds.Text, (entry, value, reader) => entry with { BiasCorrection = s_corrections.Read(value, reader) }),
        new("storage", NodeKinds.Text, (entry, value, reader) => entry with { Storage = StorageWords.Storages.ReadLocated(value, reader) }),
        new("rounding", NodeKinds.Text, (entry, value, reader) => entry with { Rounding = StorageWords.Roundings.ReadLocated(value, reader) }));

    public static readonly EntryForm<MomentSyntax> Form = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("moment", NodeKinds.Map, (entry, _, _) => entry), Attributes);
}
