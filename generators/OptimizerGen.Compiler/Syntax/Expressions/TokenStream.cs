namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>The tokens of an expression and how far they are read. The last is <see cref="TokenKind.End"/> and is never passed.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
{
    private int _position;

    public Token Current => tokens[_position];

    public Token Following => tokens[Math.Min(_position + 1, tokens.Count - 1)];

    /// <summary>The token before the current one, or null at the beginning.</summary>
    public Token? Previous => _position > 0 ? tokens[_position - 1] : null;

    public bool IsEmpty => tokens.Count == 1;

    public Token Take()
    {
        Token token = Current;
        _position = Math.Min(_position + 1, tokens.Count - 1);
        return token;
    }

    public void GoToEnd() => _position = tokens.Count - 1;

    /// <summary>Whether a parenthesis or bracket is open where the reading is.</summary>
    public bool IsOpen() => tokens.Take(_position).Sum(token => token.Kind switch
    {
        TokenKind.LeftParenthesis or TokenKind.LeftBracket => 1,
        TokenKind.RightParenthesis or TokenKind.RightBracket => -1,
        _ => 0,
    }) > 0;
}
