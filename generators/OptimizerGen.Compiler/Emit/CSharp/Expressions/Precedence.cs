namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>How tightly an operator of C# binds; what is no operator binds tightest.</summary>
internal enum Precedence
{
    Conditional,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>A piece of C# and how tightly it binds.</summary>
internal readonly record struct Code(string Text, Precedence Precedence = Precedence.Primary)
{
    /// <summary>The text, in parentheses where it binds less tightly than its surroundings.</summary>
    public string In(Precedence surroundings) => Precedence < surroundings ? $"({Text})" : Text;
}
