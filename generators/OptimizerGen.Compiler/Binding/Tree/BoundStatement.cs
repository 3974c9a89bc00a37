using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>A statement in which every name has its symbol.</summary>
internal abstract class BoundStatement(Location location)
{
    public Location Location { get; } = location;

    /// <summary>The expressions that it evaluates itself, in that order.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }

    /// <summary>The statements that it holds, in the order written.</summary>
    public virtual IEnumerable<BoundStatement> Parts => [];

    /// <summary>Statements and all that they hold, in the order written.</summary>
    public static IEnumerable<BoundStatement> All(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => All(statement.Parts).Prepend(statement));
}

/// <summary>A symbol holds from here on what the expression is now.</summary>
internal sealed class BoundAssignment(Location location, Symbol target, BoundExpression value) : BoundStatement(location)
{
    public Symbol Target { get; } = target;

    public BoundExpression Value { get; } = value;

    /// <summary>Which of the target's states it is; null where the target is one.</summary>
    public BoundExpression? Index { get; init; }

    public override IEnumerable<BoundExpression> Expressions => Index is null ? [Value] : [Index, Value];
}

/// <summary>Some statements run where a number is not 0, others where it is.</summary>
internal sealed class BoundIf(
    Location location, BoundExpression condition, IReadOnlyList<BoundStatement> then, IReadOnlyList<BoundStatement> otherwise,
    IReadOnlyList<JoinedSymbol> joined) : BoundStatement(location)
{
    public BoundExpression Condition { get; } = condition;

    public IReadOnlyList<BoundStatement> Then { get; } = then;

    public IReadOnlyList<BoundStatement> Otherwise { get; } = otherwise;

    /// <summary>What holds something else after one way than after the other.</summary>
    public IReadOnlyList<JoinedSymbol> Joined { get; } = joined;

    public override IEnumerable<BoundExpression> Expressions => [Condition];

    public override IEnumerable<BoundStatement> Parts => Then.Concat(Otherwise);
}

/// <summary>A round of a loop: each draws random values of its own.</summary>
internal sealed class BoundRound(Location location, int round, IReadOnlyList<BoundStatement> body) : BoundStatement(location)
{
    /// <summary>Its number, 0 for the first.</summary>
    public int Round { get; } = round;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override IEnumerable<BoundStatement> Parts => body;
}
