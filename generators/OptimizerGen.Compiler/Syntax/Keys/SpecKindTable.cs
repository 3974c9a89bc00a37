using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>The keys that say what a spec declares.</summary>
internal static class SpecKindTable
{
    /// <summary>A kind of <see cref="SpecKinds.None"/> is not supported yet.</summary>
    public static readonly (string Key, SpecKinds Kinds, SpecKind Kind)[] Rows =
    [
        ("optimizer", SpecKinds.Optimizer, SpecKind.Optimizer),
        ("schedule", SpecKinds.Schedule, SpecKind.Schedule),
        ("transform", SpecKinds.Transform, SpecKind.Transform),
        ("recipe", SpecKinds.None, default),
    ];

    private static readonly (SpecKinds Kind, string Name)[] s_names =
        [(SpecKinds.Optimizer, "an optimizer"), (SpecKinds.Schedule, "a schedule"), (SpecKinds.Transform, "a transform")];

    /// <summary><c>an optimizer or a transform</c>.</summary>
    public static string Describe(SpecKinds kinds) =>
        string.Join(" or ", s_names.Where(named => (kinds & named.Kind) != 0).Select(named => named.Name));
}
