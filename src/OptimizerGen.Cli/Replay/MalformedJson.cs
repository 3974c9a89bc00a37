using System.Text;
using System.Text.Json;

namespace OptimizerGen.Cli.Replay;

/// <summary>Says what is wrong with a text that is no JSON, and where.</summary>
internal static class MalformedJson
{
    // Python writes these without quotes, which is no JSON.
    private static readonly string[] s_words = ["NaN", "Infinity", "-Infinity"];

    public static string Sentence(string path, string text, JsonException exception)
    {
        string line = text.Split('\n').ElementAtOrDefault((int)(exception.LineNumber ?? 0)) ?? string.Empty;
        int column = Column(line, exception.BytePositionInLine ?? 0);
        string? word = Array.FindLast(s_words, word => BeginsAt(line, column, word) || (column > 0 && BeginsAt(line, column - 1, word)));
        string complaint = word is null
            ? $"the file is not JSON: {exception.Message.Split(" LineNumber:")[0]}"
            : $"JSON has no {word}; write \"{word}\", in quotes.";
        return FormattableString.Invariant($"{path}({exception.LineNumber + 1},{column + 1}): {complaint}");
    }

    private static bool BeginsAt(string line, int column, string word) => string.CompareOrdinal(line, column, word, 0, word.Length) == 0;

    // The reader counts bytes, editors count characters.
    private static int Column(string line, long bytes)
    {
        int column = 0;
        for (long passed = 0; column < line.Length && passed < bytes; column++)
        {
            passed += Encoding.UTF8.GetByteCount(line.AsSpan(column, 1));
        }

        return column;
    }
}
