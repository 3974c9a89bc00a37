using OptimizerGen.Compiler.Emit.Writing;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>Writes XML documentation comments; texts are escaped.</summary>
internal static class XmlDocumentation
{
    private const int LineLength = 120;

    public static void Summary(CodeWriter writer, string text) => Element(writer, "summary", text);

    public static void Element(CodeWriter writer, string tag, string text)
    {
        string[] lines = [.. Wrap(Escape(text))];
        if (lines.Length == 1)
        {
            writer.Line($"/// <{tag}>{lines[0]}</{tag}>");
            return;
        }

        writer.Line($"/// <{tag}>");
        writer.Lines(lines.Select(line => $"/// {line}"));
        writer.Line($"/// </{tag}>");
    }

    public static void Paragraph(CodeWriter writer, string text) => Element(writer, "para", text);

    public static void Code(CodeWriter writer, IEnumerable<string> lines)
    {
        writer.Line("/// <code>");
        writer.Lines(lines.Select(line => $"/// {Escape(line)}"));
        writer.Line("/// </code>");
    }

    public static string Escape(string text)
    {
        string clean = new([.. text.Select((c, i) => IsWritable(text, i) ? c : ' ')]);
        return clean.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }

    /// <summary>Whether XML and a line of C# can hold the character: no control, no end of a line, no half of a pair.</summary>
    private static bool IsWritable(string text, int index)
    {
        char c = text[index];
        bool isPaired = char.IsHighSurrogate(c) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : !char.IsLowSurrogate(c) || (index > 0 && char.IsHighSurrogate(text[index - 1]));
        return isPaired && !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
    }

    private static IEnumerable<string> Wrap(string text)
    {
        string line = "";
        foreach (string word in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
