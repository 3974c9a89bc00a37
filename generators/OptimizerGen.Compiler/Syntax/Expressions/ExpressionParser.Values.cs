using System.Globalization;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

internal sealed partial class ExpressionParser
{
    /// <summary>A value with what may follow it directly: a raised 2 or 3.</summary>
    private ExpressionSyntax ParsePostfix()
    {
        bool isRoot = Current.Kind == TokenKind.Root;
        ExpressionSyntax value = ParseValue();
        if (Current.Kind != TokenKind.Superscript)
        {
            return value;
        }

        if (isRoot)
        {
            return Fail(DiagnosticCatalogue.RootOfSuperscript, TextSpan.FromBounds(value.Span.Start, Current.Span.End));
        }

        Token raised = Take();
        double exponent = raised.Text == "²" ? 2 : 3;
        var power = new NumberSyntax(At(raised.Span), exponent.ToString(CultureInfo.InvariantCulture), exponent);
        if (Current.Kind is TokenKind.Caret or TokenKind.Superscript)
        {
            return Fail(DiagnosticCatalogue.PowerOfSuperscript, TextSpan.FromBounds(value.Span.Start, Current.Span.End));
        }

        _height++;
        return new BinarySyntax(Around(value, power), value, BinaryOperatorKind.Power, At(raised.Span), power);
    }

    private ExpressionSyntax ParseValue()
    {
        _height = 1;
        switch (Current.Kind)
        {
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.Name when Following.Kind == TokenKind.LeftParenthesis:
                return ParseIndex(ParseCall());
            case TokenKind.Name:
                return ParseIndex(ParseName());
            case TokenKind.LeftParenthesis:
                return ParseIndex(ParseParenthesised());
            case TokenKind.Root:
                return ParseRoot();
            default:
                return FailAtValue();
        }
    }

    private ExpressionSyntax ParseNumber()
    {
        Token token = Take();
        bool isRead = double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return isRead && !double.IsInfinity(value)
            ? new NumberSyntax(At(token.Span), token.Text, value)
            : Fail(DiagnosticCatalogue.NumberTooLarge, token.Span, token.Text);
    }

    private ExpressionSyntax ParseName()
    {
        Token token = Take();
        return token.Text switch
        {
            "true" => new NumberSyntax(At(token.Span), token.Text, 1),
            "false" => new NumberSyntax(At(token.Span), token.Text, 0),
            _ => new NameSyntax(At(token.Span), token.Text),
        };
    }

    private ExpressionSyntax ParseParenthesised()
    {
        Token open = Take();
        ExpressionSyntax inner = ParseOperators(BinaryOperatorTable.Loosest);
        if (Current.Kind != TokenKind.RightParenthesis)
        {
            return FailAtClosing(open, "')'");
        }

        ExpressionSyntax outer = inner with { Location = At(TextSpan.FromBounds(open.Span.Start, Take().Span.End)) };
        return outer;
    }

    private CallSyntax ParseRoot()
    {
        if (++_depth > MaximumHeight)
        {
            Fail(DiagnosticCatalogue.ExpressionTooDeep, Current.Span);
        }

        Token root = Take();
        ExpressionSyntax operand = ParseValue();
        _height++;
        _depth--;
        var span = TextSpan.FromBounds(root.Span.Start, operand.Span.End);
        return new CallSyntax(At(span), "sqrt", At(root.Span), [new ArgumentSyntax(null, operand)]);
    }

    private ExpressionSyntax ParseIndex(ExpressionSyntax target)
    {
        int height = _height;
        while (Current.Kind == TokenKind.LeftBracket)
        {
            Token open = Take();
            ExpressionSyntax index = ParseOperators(BinaryOperatorTable.Loosest);
            if (Current.Kind != TokenKind.RightBracket)
            {
                return FailAtClosing(open, "']'");
            }

            target = new IndexSyntax(At(TextSpan.FromBounds(target.Span.Start, Take().Span.End)), target, index);
            height = Math.Max(height, _height) + 1;
            if (height > MaximumHeight)
            {
                return Fail(DiagnosticCatalogue.ExpressionTooDeep, open.Span);
            }
        }

        _height = height;
        return target;
    }
}
