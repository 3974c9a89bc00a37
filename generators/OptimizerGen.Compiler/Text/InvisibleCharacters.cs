using System.Globalization;

namespace OptimizerGen.Compiler.Text;

/// <summary>Characters that nobody sees: a word that holds one is not the word that it looks like.</summary>
public static class InvisibleCharacters
{
    /// <summary>Those that Unicode does not count as format characters: joiners and selectors that count as marks, fillers that count as letters.</summary>
    private static readonly (int First, int Last)[] s_others =
    [
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x2028, 0x202E),
        (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xE0000, 0xE0FFF),
    ];

    /// <summary>The first of them in a stretch of a text, line breaks and tabs aside, or null.</summary>
    public static TextSpan? Find(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i += LengthAt(text, i))
        {
            if (text[i] is not ('\t' or '\n' or '\r') && IsInvisible(text, i))
            {
                return new TextSpan(i, LengthAt(text, i));
            }
        }

        return null;
    }

    /// <summary>Whether the character at a place is one of them, a control character included.</summary>
    public static bool IsInvisible(string text, int index)
    {
        if (text[index] is >= ' ' and <= '~')
        {
            return false;
        }

        int code = CodeAt(text, index);
        return Array.Exists(s_others, range => range.First <= code && code <= range.Last)
            || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate;
    }

    /// <summary>Whether a character makes an editor or terminal show what follows in another order, so that a file does not say what it shows.</summary>
    public static bool TurnsText(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary><c>U+200B</c>.</summary>
    public static string NameAt(string text, int index) => $"U+{CodeAt(text, index):X4}";

    /// <summary>How many UTF-16 units the character at a place takes.</summary>
    public static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    private static int CodeAt(string text, int index) => LengthAt(text, index) == 2 ? char.ConvertToUtf32(text, index) : text[index];
}
