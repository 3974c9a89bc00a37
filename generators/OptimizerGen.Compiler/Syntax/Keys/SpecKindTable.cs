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
        ("transform", SpecKinds.None, default),
        ("recipe", SpecKinds.None, default),
    ];

    /// <summary><c>an optimizer</c>.</summary>
    public static string Describe(SpecKinds kind) => kind == SpecKinds.Optimizer ? "an optimizer" : "a schedule";
}
