using OptimizerGen.Compiler.Binding.Symbols;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>The memory of a schedule as trees; without states, of a closed form.</summary>
/// <param name="Symbols">What the schedule declares.</param>
/// <param name="Update">What a report does.</param>
/// <param name="Initials">What states start from.</param>
internal sealed record BoundMemory(
    RuleSymbols Symbols, IReadOnlyList<BoundStatement> Update, IReadOnlyDictionary<StateSymbol, BoundExpression> Initials)
{
    public IEnumerable<Symbol> Assigned => Update.OfType<BoundAssignment>().Select(assignment => assignment.Target).Distinct();

    public IEnumerable<BoundExpression> Expressions => Update.SelectMany(statement => statement.Expressions).Concat(Initials.Values);
}
