using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>The words a key may be given; a word without a meaning is not supported yet.</summary>
internal sealed class WordTable<TMeaning>(string what, params (string Word, TMeaning? Meaning)[] words)
    where TMeaning : struct
{
    /// <summary>The meaning of a word, with its place for what binding may have to say about it.</summary>
    public LocatedWord<TMeaning>? ReadLocated(YamlEntry entry, SpecReader reader) =>
        Read(entry, reader) is { } meaning ? new LocatedWord<TMeaning>(meaning, new Location(reader.Text, entry.Value.Span)) : null;

    public TMeaning? Read(YamlEntry entry, SpecReader reader)
    {
        string written = ((YamlScalar)entry.Value).Value.Trim();
        foreach ((string word, TMeaning? meaning) in words)
        {
            if (word == written)
            {
                if (meaning is null)
                {
                    reader.ReportLater(entry.Value.Span, $"'{word}' as {what}");
                }

                return meaning;
            }
        }

        reader.ReportUnknownWord(entry.Value.Span, written, what, words.Where(known => known.Meaning is not null).Select(known => known.Word));
        return null;
    }
}
