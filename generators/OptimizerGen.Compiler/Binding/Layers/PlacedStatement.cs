using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>A statement in its place among those of all layers.</summary>
/// <param name="Statement">As written.</param>
/// <param name="Layer">The layer whose names it is written in.</param>
/// <param name="Blocks">The statements that it holds, those of the layers within included.</param>
internal sealed record PlacedStatement(StatementSyntax Statement, int Layer, IReadOnlyList<IEnumerable<PlacedStatement>> Blocks);
