namespace OptimizerGen.Compiler.Syntax.Expressions;

internal enum TokenKind
{
    /// <summary>The end of a statement or expression.</summary>
    End,

    /// <summary>Something that was reported already; whatever contains it is not read.</summary>
    Bad,

    Number,
    Name,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    At,
    Caret,

    /// <summary><c>²</c> or <c>³</c>.</summary>
    Superscript,

    /// <summary><c>√</c>.</summary>
    Root,

    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    Comma,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    EqualEqual,
    NotEqual,
    And,
    Or,
    Not,
    Assign,
    PlusAssign,
    MinusAssign,
    StarAssign,
    SlashAssign,
}
