using OptimizerGen.Compiler.Binding.Symbols;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>The memory of a schedule as trees; without states, of a closed form.</summary>
/// <param name="Symbols">What the schedule declares.</param>
/// <param name="Update">What a report does.</param>
/// <param name="Initials">What states start from.</param>
internal sealed record BoundMemory(
    RuleSymbols Symbols, IReadOnlyList<BoundStatement> Update, IReadOnlyDictionary<StateSymbol, BoundExpression> Initials)
{
    /// <summary>All statements of a report, those within others too.</summary>
    public IEnumerable<BoundStatement> Statements => BoundStatement.All(Update);

    public IEnumerable<Symbol> Assigned => Statements.OfType<BoundAssignment>().Select(assignment => assignment.Target).Distinct();

    public IEnumerable<BoundExpression> Expressions => Statements.SelectMany(statement => statement.Expressions).Concat(Initials.Values);
}
