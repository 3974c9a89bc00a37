using System.Text;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Tests.Text;

/// <summary>
/// A text in which <c>[|</c> and <c>|]</c> mark where something is expected; in <c>[|[|]</c> a bracket itself is marked.
/// </summary>
internal static class AnnotatedText
{
    /// <summary>The text without the marks, and the stretches they marked in the order of their ends.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Spans) Parse(string annotated)
    {
        var text = new StringBuilder();
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (int i = 0; i < annotated.Length; i++)
        {
            if (IsAt(annotated, i, "[|") && !(open.Count > 0 && IsAt(annotated, i, "[|]")))
            {
                open.Push(text.Length);
                i++;
            }
            else if (IsAt(annotated, i, "|]"))
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(annotated[i]);
            }
        }

        Assert.Empty(open);
        return (text.ToString(), spans);
    }

    private static bool IsAt(string text, int index, string mark) =>
        string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;
}
