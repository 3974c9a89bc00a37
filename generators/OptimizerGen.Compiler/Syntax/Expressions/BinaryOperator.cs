namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>An operator between two values; a higher precedence binds tighter.</summary>
internal readonly record struct BinaryOperator(int Precedence, BinaryOperatorKind Kind)
{
    /// <summary>The loosest operator its right operand may hold: a power's may begin with a minus and hold a power, the others' must bind tighter.</summary>
    public int RightPrecedence => Kind == BinaryOperatorKind.Power ? BinaryOperatorTable.Unary : Precedence + 1;
}
