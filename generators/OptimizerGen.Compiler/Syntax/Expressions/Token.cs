using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>A word, number or sign of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Text">Its text; a name in the language's own spelling (<c>theta</c> for <c>θ</c>).</param>
/// <param name="StartsLine">Whether it is the first of its line, where a block may begin a new statement.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text, bool StartsLine = false)
{
    /// <summary>How a message calls it.</summary>
    public string Description => Kind == TokenKind.End ? "the end" : $"'{Text}'";
}
