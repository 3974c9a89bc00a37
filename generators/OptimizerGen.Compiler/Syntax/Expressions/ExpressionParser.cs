using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>
/// Reads an expression from its tokens. The first mistake is reported and ends the reading: what comes after it is
/// seldom what its author meant. The tree's height is bounded, so that no later phase can run out of stack.
/// </summary>
internal sealed partial class ExpressionParser
{
    public const int MaximumHeight = 200;

    private readonly SpecText _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly DiagnosticBag _diagnostics;
    private int _position;
    private int _depth;
    private int _height;
    private bool _hasFailed;

    private ExpressionParser(SpecText text, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics)
    {
        _text = text;
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads the whole of <paramref name="tokens"/>, which end with <see cref="TokenKind.End"/>, as one expression.</summary>
    public static ExpressionSyntax Parse(SpecText text, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics)
    {
        TextSpan whole = TextSpan.FromBounds(tokens[0].Span.Start, tokens[tokens.Count - 1].Span.End);
        if (tokens.Any(token => token.Kind == TokenKind.Bad))
        {
            return new BadExpressionSyntax(new Location(text, whole));
        }

        var parser = new ExpressionParser(text, tokens, diagnostics);
        ExpressionSyntax expression = parser.ParseOperators(BinaryOperatorTable.Loosest);
        if (parser.Current.Kind != TokenKind.End)
        {
            parser.FailAtLeftOver();
        }

        return parser._hasFailed ? new BadExpressionSyntax(new Location(text, whole)) : expression;
    }

    private Token Current => _tokens[_position];

    private Token Following => _tokens[Math.Min(_position + 1, _tokens.Count - 1)];

    private Token Take()
    {
        Token token = Current;
        _position = Math.Min(_position + 1, _tokens.Count - 1);
        return token;
    }

    private ExpressionSyntax ParseOperators(int loosest)
    {
        if (++_depth > MaximumHeight)
        {
            return Fail(DiagnosticCatalogue.ExpressionTooDeep, Current.Span);
        }

        ExpressionSyntax left = ParsePrefix(loosest);
        int height = _height;
        while (BinaryOperatorTable.Find(Current.Kind) is { } binary && binary.Precedence >= loosest)
        {
            Token sign = Take();
            ExpressionSyntax right = ParseOperators(binary.RightPrecedence);
            left = new BinarySyntax(Around(left, right), left, binary.Kind, At(sign.Span), right);
            height = Math.Max(height, _height) + 1;
            if (height > MaximumHeight)
            {
                return Fail(DiagnosticCatalogue.ExpressionTooDeep, sign.Span);
            }

            if (binary.Precedence == BinaryOperatorTable.Comparison
                && BinaryOperatorTable.Find(Current.Kind) is { Precedence: BinaryOperatorTable.Comparison })
            {
                return Fail(DiagnosticCatalogue.ChainedComparison, Current.Span);
            }
        }

        _height = height;
        _depth--;
        return left;
    }

    private ExpressionSyntax ParsePrefix(int loosest)
    {
        switch (Current.Kind)
        {
            case TokenKind.Minus:
                Token minus = Take();
                return Unary(minus, UnaryOperatorKind.Negate, ParseOperators(BinaryOperatorTable.Unary));
            case TokenKind.Not when loosest <= BinaryOperatorTable.Not:
                Token not = Take();
                return Unary(not, UnaryOperatorKind.Not, ParseOperators(BinaryOperatorTable.Not));
            case TokenKind.Not:
                return Fail(DiagnosticCatalogue.NotNeedsParentheses, Current.Span);
            default:
                return ParsePostfix();
        }
    }

    private UnarySyntax Unary(Token sign, UnaryOperatorKind kind, ExpressionSyntax operand)
    {
        _height++;
        return new UnarySyntax(At(TextSpan.FromBounds(sign.Span.Start, operand.Span.End)), kind, operand);
    }

    private Location Around(ExpressionSyntax first, ExpressionSyntax last) =>
        At(TextSpan.FromBounds(first.Span.Start, last.Span.End));

    private Location At(TextSpan span) => new(_text, span);
}
