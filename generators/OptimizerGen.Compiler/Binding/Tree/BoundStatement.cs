using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>A step of a rule.</summary>
internal abstract class BoundStatement(Location location)
{
    public Location Location { get; } = location;

    /// <summary>The expressions that it evaluates, in that order.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }
}

/// <summary>A symbol holds from here on what the expression is now.</summary>
internal sealed class BoundAssignment(Location location, Symbol target, BoundExpression value) : BoundStatement(location)
{
    public Symbol Target { get; } = target;

    public BoundExpression Value { get; } = value;

    public override IEnumerable<BoundExpression> Expressions => [Value];
}
