using OptimizerGen.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>YamlDotNet's events one after the other, with their places clamped to the text.</summary>
internal sealed class YamlEventStream(SpecText text)
{
    private readonly Parser _parser = new(new StringReader(text.Content));

    /// <summary>Where the last event was read, for a failure that names no place.</summary>
    public TextSpan LastSpan { get; private set; }

    public ParsingEvent? Next()
    {
        if (!_parser.MoveNext())
        {
            return null;
        }

        ParsingEvent current = _parser.Current!;
        LastSpan = SpanOf(current);
        return current;
    }

    public TextSpan SpanOf(ParsingEvent parsed) => SpanOf(parsed.Start, parsed.End);

    public TextSpan SpanOf(in Mark start, in Mark end)
    {
        int first = Clamp(start.Index);
        return TextSpan.FromBounds(first, Math.Max(first, Clamp(end.Index)));
    }

    private int Clamp(long index) => (int)Math.Min(Math.Max(index, 0), text.Content.Length);
}
