using OptimizerGen.Compiler;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>
/// The step Resolve: a spec with exactly those it is built on, so that an edit recompiles the specs above it and no other.
/// </summary>
/// <param name="Spec">The spec that becomes a class.</param>
/// <param name="Library">The specs it reaches through the names it uses.</param>
/// <param name="Rival">The spec that already has its name, if any.</param>
public sealed record ResolvedSpec(ParsedSpec Spec, EquatableArray<ParsedSpec> Library, SpecName? Rival)
{
    public static ResolvedSpec From(ParsedSpec spec, SpecLibrary library, SpecNames names) =>
        new(spec, new EquatableArray<ParsedSpec>(library.ReachedFrom(spec)), names.RivalOf(spec));
}
