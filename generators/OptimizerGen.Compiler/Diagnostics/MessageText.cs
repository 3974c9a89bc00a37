using System.Text;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>
/// Makes what a file says fit for a message: builds and editors read messages line by line, terminals obey control
/// characters, and nobody reads a name of a thousand letters.
/// </summary>
public static class MessageText
{
    private const int LongestWord = 80;
    private const int LongestText = 600;

    /// <summary>The text in one line, its invisible characters by their numbers, cut where it goes on too long.</summary>
    public static string Of(string text)
    {
        var message = new StringBuilder(Math.Min(text.Length, LongestText));
        int word = 0;
        bool isIndentation = false;
        for (int i = 0; i < text.Length && message.Length <= LongestText; i += InvisibleCharacters.LengthAt(text, i))
        {
            if (char.IsWhiteSpace(text[i]))
            {
                // A line break and what the next line is indented by are one space.
                word = 0;
                isIndentation |= text[i] != ' ';
                if (!isIndentation || message.Length == 0 || message[message.Length - 1] != ' ')
                {
                    message.Append(' ');
                }

                continue;
            }

            isIndentation = false;
            word++;
            if (word > LongestWord)
            {
                _ = word == LongestWord + 1 ? message.Append('…') : message;
            }
            else if (InvisibleCharacters.IsInvisible(text, i))
            {
                message.Append('<').Append(InvisibleCharacters.NameAt(text, i)).Append('>');
            }
            else
            {
                message.Append(text, i, InvisibleCharacters.LengthAt(text, i));
            }
        }

        return message.Length > LongestText ? message.Append('…').ToString() : message.ToString();
    }
}
