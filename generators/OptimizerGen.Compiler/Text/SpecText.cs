namespace OptimizerGen.Compiler.Text;

/// <summary>The text of a spec, the path it is reported under, and where its lines begin.</summary>
public sealed class SpecText
{
    private readonly int[] _lineStarts;

    public SpecText(string path, string content)
    {
        Path = path;
        Content = content;
        _lineStarts = FindLineStarts(content);
    }

    public string Path { get; }

    public string Content { get; }

    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    public LinePosition PositionOf(int offset)
    {
        int clamped = Math.Min(Math.Max(offset, 0), Content.Length);
        int index = Array.BinarySearch(_lineStarts, clamped);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, clamped - _lineStarts[line]);
    }

    /// <summary>The part of a span in the line it begins in: a message about a whole block is shown at the block's beginning.</summary>
    public TextSpan FirstLineOf(TextSpan span)
    {
        int end = Content.IndexOfAny(['\r', '\n'], span.Start, span.Length);
        return end < 0 ? span : TextSpan.FromBounds(span.Start, end);
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
