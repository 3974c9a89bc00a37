using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Expressions;

/// <summary>How tightly the C# operator of an operation binds; what is no operator binds tightest.</summary>
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

    public static Code Binary(Op op, Code left, Code right)
    {
        (string sign, Precedence precedence) = op switch
        {
            Op.Add => ("+", Precedence.Additive),
            Op.Subtract => ("-", Precedence.Additive),
            Op.Multiply => ("*", Precedence.Multiplicative),
            Op.Divide => ("/", Precedence.Multiplicative),
            Op.Less => ("<", Precedence.Relational),
            Op.LessOrEqual => ("<=", Precedence.Relational),
            Op.Greater => (">", Precedence.Relational),
            Op.GreaterOrEqual => (">=", Precedence.Relational),
            Op.Equal => ("==", Precedence.Equality),
            Op.NotEqual => ("!=", Precedence.Equality),
            Op.And => ("&&", Precedence.And),
            _ => ("||", Precedence.Or),
        };

        // The compiler of C# warns of a comparison with itself, which only a NaN fails; the plus keeps it quiet.
        bool isWithItself = precedence is Precedence.Equality or Precedence.Relational && left.Text == right.Text;

        // The right side keeps its parentheses: floating-point sums and products are not associative.
        return new Code($"{left.In(precedence)} {sign} {(isWithItself ? "+" : "")}{right.In(isWithItself ? Precedence.Primary : precedence + 1)}", precedence);
    }
}
