using System.Globalization;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>
/// Reads an expression from its tokens. The first mistake is reported and ends the reading: what comes after it is
/// seldom what its author meant. The tree's height is bounded, so that no later phase can run out of stack.
/// </summary>
internal sealed class ExpressionParser
{
    public const int MaximumHeight = 200;

    private readonly SpecText _text;
    private readonly TokenStream _tokens;
    private readonly ExpressionFailures _failures;
    private readonly ScopeParser _scopes;
    private int _depth;
    private int _height;

    private ExpressionParser(SpecText text, TokenStream tokens, ExpressionFailures failures)
    {
        _text = text;
        _tokens = tokens;
        _failures = failures;
        _scopes = new ScopeParser(text, tokens, failures);
    }

    /// <summary>Reads the whole of <paramref name="tokens"/>, which end with <see cref="TokenKind.End"/>, as one expression.</summary>
    public static ExpressionSyntax Parse(SpecText text, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics)
    {
        TextSpan whole = TextSpan.FromBounds(tokens[0].Span.Start, tokens[tokens.Count - 1].Span.End);
        if (tokens.Any(token => token.Kind == TokenKind.Bad))
        {
            return new BadExpressionSyntax(new Location(text, whole));
        }

        var stream = new TokenStream(tokens);
        var failures = new ExpressionFailures(text, stream, diagnostics);
        ExpressionSyntax expression = new ExpressionParser(text, stream, failures).ParseOperators(BinaryOperatorTable.Loosest);
        if (stream.Current.Kind != TokenKind.End)
        {
            failures.AtLeftOver();
        }

        return failures.HasFailed ? new BadExpressionSyntax(new Location(text, whole)) : expression;
    }

    private ExpressionSyntax ParseOperators(int loosest)
    {
        if (++_depth > MaximumHeight)
        {
            return _failures.Fail(ExpressionDiagnostics.ExpressionTooDeep, _tokens.Current.Span);
        }

        ExpressionSyntax left = ParsePrefix(loosest);
        int height = _height;
        while (BinaryOperatorTable.Find(_tokens.Current.Kind) is { } binary && binary.Precedence >= loosest)
        {
            Token sign = _tokens.Take();
            ExpressionSyntax right = ParseOperators(binary.RightPrecedence);
            left = new BinarySyntax(Around(left, right), left, binary.Kind, At(sign.Span), right);
            height = Math.Max(height, _height) + 1;
            if (height > MaximumHeight)
            {
                return _failures.Fail(ExpressionDiagnostics.ExpressionTooDeep, sign.Span);
            }

            if (binary.Precedence == BinaryOperatorTable.Comparison
                && BinaryOperatorTable.Find(_tokens.Current.Kind) is { Precedence: BinaryOperatorTable.Comparison })
            {
                return _failures.Fail(ExpressionDiagnostics.ChainedComparison, _tokens.Current.Span);
            }
        }

        _height = height;
        _depth--;
        return left;
    }

    private ExpressionSyntax ParsePrefix(int loosest)
    {
        switch (_tokens.Current.Kind)
        {
            case TokenKind.Minus:
                Token minus = _tokens.Take();
                return Unary(minus, UnaryOperatorKind.Negate, ParseOperators(BinaryOperatorTable.Unary));
            case TokenKind.Not when loosest <= BinaryOperatorTable.Not:
                Token not = _tokens.Take();
                return Unary(not, UnaryOperatorKind.Not, ParseOperators(BinaryOperatorTable.Not));
            case TokenKind.Not:
                return _failures.Fail(ExpressionDiagnostics.NotNeedsParentheses, _tokens.Current.Span);
            default:
                return ParsePostfix();
        }
    }

    private UnarySyntax Unary(Token sign, UnaryOperatorKind kind, ExpressionSyntax operand)
    {
        _height++;
        return new UnarySyntax(At(TextSpan.FromBounds(sign.Span.Start, operand.Span.End)), kind, operand);
    }

    /// <summary>A value with what may follow it directly: a raised 2 or 3.</summary>
    private ExpressionSyntax ParsePostfix()
    {
        bool isRoot = _tokens.Current.Kind == TokenKind.Root;
        ExpressionSyntax value = ParseValue();
        if (_tokens.Current.Kind != TokenKind.Superscript)
        {
            return value;
        }

        if (isRoot)
        {
            return _failures.Fail(ExpressionDiagnostics.RootOfSuperscript, TextSpan.FromBounds(value.Span.Start, _tokens.Current.Span.End));
        }

        Token raised = _tokens.Take();
        double exponent = raised.Text == "²" ? 2 : 3;
        var power = new NumberSyntax(At(raised.Span), exponent.ToString(CultureInfo.InvariantCulture), exponent);
        if (_tokens.Current.Kind is TokenKind.Caret or TokenKind.Superscript)
        {
            return _failures.Fail(ExpressionDiagnostics.PowerOfSuperscript, TextSpan.FromBounds(value.Span.Start, _tokens.Current.Span.End));
        }

        _height++;
        return new BinarySyntax(Around(value, power), value, BinaryOperatorKind.Power, At(raised.Span), power);
    }

    private ExpressionSyntax ParseValue()
    {
        _height = 1;
        return _tokens.Current.Kind switch
        {
            TokenKind.Number => ParseNumber(),
            TokenKind.Name when _tokens.Following.Kind == TokenKind.LeftParenthesis => ParseIndex(ParseCall()),
            TokenKind.Name => ParseIndex(ParseName()),
            TokenKind.LeftParenthesis => ParseIndex(ParseParenthesised()),
            TokenKind.LeftBracket => ParseList(),
            TokenKind.Root => ParseRoot(),
            _ => _failures.AtValue(),
        };
    }

    private ExpressionSyntax ParseNumber()
    {
        Token token = _tokens.Take();
        return NumberLiteral.Read(token.Text, out double value) is { } mistake
            ? _failures.Fail(mistake, token.Span, token.Text)
            : new NumberSyntax(At(token.Span), token.Text, value);
    }

    private ExpressionSyntax ParseName()
    {
        Token token = _tokens.Take();
        return token.Text switch
        {
            "true" => new NumberSyntax(At(token.Span), token.Text, 1),
            "false" => new NumberSyntax(At(token.Span), token.Text, 0),
            _ when SignTable.ForeignValues.TryGetValue(token.Text, out string? remedy) =>
                _failures.Fail(ExpressionDiagnostics.ForeignSign, token.Span, token.Text, remedy),
            _ => new NameSyntax(At(token.Span), token.Text),
        };
    }

    private ExpressionSyntax ParseParenthesised()
    {
        Token open = _tokens.Take();
        ExpressionSyntax inner = ParseOperators(BinaryOperatorTable.Loosest);
        return _tokens.Current.Kind == TokenKind.RightParenthesis
            ? inner with { Location = At(TextSpan.FromBounds(open.Span.Start, _tokens.Take().Span.End)) }
            : _failures.AtClosing(open, "')'");
    }

    private CallSyntax ParseRoot()
    {
        if (++_depth > MaximumHeight)
        {
            _failures.Fail(ExpressionDiagnostics.ExpressionTooDeep, _tokens.Current.Span);
        }

        Token root = _tokens.Take();
        ExpressionSyntax operand = ParseValue();
        _height++;
        _depth--;
        var span = TextSpan.FromBounds(root.Span.Start, operand.Span.End);
        return new CallSyntax(At(span), "sqrt", At(root.Span), [new ArgumentSyntax(null, operand)]);
    }

    private ExpressionSyntax ParseIndex(ExpressionSyntax target)
    {
        int height = _height;
        while (_tokens.Current.Kind == TokenKind.LeftBracket)
        {
            Token open = _tokens.Take();
            if (ParseItems(open) is not { } indices)
            {
                return _failures.AtClosing(open, "',' or ']'");
            }

            target = new IndexSyntax(At(TextSpan.FromBounds(target.Span.Start, _tokens.Take().Span.End)), target, indices);
            height = Math.Max(height, _height) + 1;
            if (height > MaximumHeight)
            {
                return _failures.Fail(ExpressionDiagnostics.ExpressionTooDeep, open.Span);
            }
        }

        _height = height;
        return target;
    }

    private ExpressionSyntax ParseList()
    {
        if (++_depth > MaximumHeight)
        {
            return _failures.Fail(ExpressionDiagnostics.ExpressionTooDeep, _tokens.Current.Span);
        }

        Token open = _tokens.Take();
        if (_tokens.Current.Kind == TokenKind.RightBracket)
        {
            _height = 1;
            _depth--;
            return new ListSyntax(At(TextSpan.FromBounds(open.Span.Start, _tokens.Take().Span.End)), []);
        }

        if (ParseItems(open) is not { } items)
        {
            return _failures.AtClosing(open, "',' or ']'");
        }

        _height++;
        _depth--;
        return new ListSyntax(At(TextSpan.FromBounds(open.Span.Start, _tokens.Take().Span.End)), items);
    }

    /// <summary>What stands between brackets, up to the closing one; null where something else comes there. The height is that of the highest.</summary>
    private List<ExpressionSyntax>? ParseItems(Token open)
    {
        var items = new List<ExpressionSyntax>();
        int height = 0;
        while (true)
        {
            items.Add(ParseOperators(BinaryOperatorTable.Loosest));
            height = Math.Max(height, _height);
            if (_tokens.Current.Kind != TokenKind.Comma)
            {
                _height = height;
                return _tokens.Current.Kind == TokenKind.RightBracket ? items : null;
            }

            _tokens.Take();
        }
    }

    private ExpressionSyntax ParseCall()
    {
        Token name = _tokens.Take();
        Token open = _tokens.Take();
        var arguments = new List<ArgumentSyntax>();
        ScopeSyntax? scope = null;
        int height = 0;
        bool isFirst = true;
        while (_tokens.Current.Kind != TokenKind.RightParenthesis || !isFirst)
        {
            if (_scopes.IsNext)
            {
                scope = _scopes.Parse(() => ParseOperators(BinaryOperatorTable.Loosest));
            }
            else
            {
                arguments.Add(ParseArgument(name));
                height = Math.Max(height, _height);
            }

            if (_tokens.Current.Kind == TokenKind.RightParenthesis)
            {
                break;
            }

            if (_tokens.Current.Kind != TokenKind.Comma)
            {
                return _failures.AtClosing(open, "',' or ')'");
            }

            if (scope is not null)
            {
                return _failures.Fail(ExpressionDiagnostics.ScopeNotLast, scope.Location.Span, scope.Text);
            }

            _tokens.Take();
            isFirst = false;
        }

        var span = TextSpan.FromBounds(name.Span.Start, _tokens.Take().Span.End);
        _height = height + 1;
        return new CallSyntax(At(span), name.Text, At(name.Span), arguments, scope);
    }

    /// <summary>Only a schedule's arguments have names, and a schedule's name is a type's, so <c>where(t = 1, …)</c> is a comparison gone wrong.</summary>
    private ArgumentSyntax ParseArgument(Token callee)
    {
        bool isNamed = _tokens.Current.Kind == TokenKind.Name && _tokens.Following.Kind == TokenKind.Assign;
        if (isNamed && !char.IsUpper(callee.Text[0]) && SignTable.ForeignArguments.Contains(_tokens.Current.Text))
        {
            Token axis = _tokens.Current;
            return new ArgumentSyntax(null, _failures.Fail(
                ExpressionDiagnostics.ForeignSign, axis.Span, axis.Text, $"'{callee.Text}(x)', which goes over all elements of a tensor"));
        }

        if (!isNamed || !char.IsUpper(callee.Text[0]))
        {
            return new ArgumentSyntax(null, ParseOperators(BinaryOperatorTable.Loosest));
        }

        Token name = _tokens.Take();
        _tokens.Take();
        return new ArgumentSyntax(new LocatedText(name.Text, At(name.Span)), ParseOperators(BinaryOperatorTable.Loosest));
    }

    private Location Around(ExpressionSyntax first, ExpressionSyntax last) =>
        At(TextSpan.FromBounds(first.Span.Start, last.Span.End));

    private Location At(TextSpan span) => new(_text, span);
}
