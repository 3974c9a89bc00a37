using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>The ways in which the extras of a loop are compiled: one method for each combination.</summary>
internal static class ExtraCombinations
{
    private static readonly ExtraKinds[] s_kinds = [ExtraKinds.Shape, ExtraKinds.Flush, ExtraKinds.Clear];

    /// <summary>All kinds together.</summary>
    public static ExtraKinds All { get; } = s_kinds.Aggregate((kinds, kind) => kinds | kind);

    /// <summary>The combinations of these kinds, from none to all.</summary>
    public static IEnumerable<ExtraKinds> Of(ExtraKinds kinds) =>
        Enumerable.Range(0, (int)All + 1).Select(number => (ExtraKinds)number).Where(combination => (combination & ~kinds) == 0);

    /// <summary>A combination as a type.</summary>
    public static string TypeOf(ExtraKinds combination) =>
        $"Chosen<{string.Join(", ", s_kinds.Select(kind => (combination & kind) != 0 ? "Used" : "Unused"))}>";
}
