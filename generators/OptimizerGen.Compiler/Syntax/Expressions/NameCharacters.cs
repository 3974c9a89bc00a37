using System.Globalization;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>Which characters names are made of: letters of any alphabet, digits, underscores and the subscripts of papers.</summary>
internal static class NameCharacters
{
    public static bool IsStart(char character) => character is '_' or '∞' || (char.IsLetter(character) && !IsSuperscript(character));

    public static bool IsPart(char character) =>
        IsStart(character) || character is (>= '0' and <= '9') or (>= '₀' and <= '₉')
        || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    /// <summary>Raised digits, signs and letters, which papers use for exponents.</summary>
    public static bool IsSuperscript(char character) =>
        character is '²' or '³' or '¹' or (>= '\u1D2C' and <= '\u1D61') or (>= '\u2070' and <= '\u207F') or (>= '\u02B0' and <= '\u02B8');

    /// <summary>Whether a word of a spec may name something in the generated class.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c == '_');

    /// <summary>Whether a word may name a generated class: <c>HeavyBall</c>, <c>Rule2</c>.</summary>
    public static bool IsPascalCase(string text) =>
        text.Length > 0 && text[0] is >= 'A' and <= 'Z' && text.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
