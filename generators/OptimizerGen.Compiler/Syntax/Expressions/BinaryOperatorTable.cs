namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>The binary operators and how tightly they bind.</summary>
internal static class BinaryOperatorTable
{
    public const int Loosest = 1;
    public const int Not = 3;
    public const int Comparison = 4;
    public const int Unary = 7;
    public const int Power = 8;

    private static readonly Dictionary<TokenKind, BinaryOperator> s_operators = new()
    {
        [TokenKind.Or] = new(1, BinaryOperatorKind.Or),
        [TokenKind.And] = new(2, BinaryOperatorKind.And),
        [TokenKind.Less] = new(Comparison, BinaryOperatorKind.Less),
        [TokenKind.LessOrEqual] = new(Comparison, BinaryOperatorKind.LessOrEqual),
        [TokenKind.Greater] = new(Comparison, BinaryOperatorKind.Greater),
        [TokenKind.GreaterOrEqual] = new(Comparison, BinaryOperatorKind.GreaterOrEqual),
        [TokenKind.EqualEqual] = new(Comparison, BinaryOperatorKind.Equal),
        [TokenKind.NotEqual] = new(Comparison, BinaryOperatorKind.NotEqual),
        [TokenKind.Plus] = new(5, BinaryOperatorKind.Add),
        [TokenKind.Minus] = new(5, BinaryOperatorKind.Subtract),
        [TokenKind.Star] = new(6, BinaryOperatorKind.Multiply),
        [TokenKind.Slash] = new(6, BinaryOperatorKind.Divide),
        [TokenKind.Percent] = new(6, BinaryOperatorKind.Modulo),
        [TokenKind.At] = new(6, BinaryOperatorKind.MatrixMultiply),
        [TokenKind.Caret] = new(Power, BinaryOperatorKind.Power),
    };

    public static BinaryOperator? Find(TokenKind kind) => s_operators.TryGetValue(kind, out BinaryOperator found) ? found : null;
}
