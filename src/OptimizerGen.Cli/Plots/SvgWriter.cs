using System.Globalization;
using System.Text;

namespace OptimizerGen.Cli.Plots;

/// <summary>Writes SVG elements, indented, with numbers of at most two decimals and escaped text.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    public void Open(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Begin(element, attributes);
        _text.Append(">\n");
        _open.Push(element);
    }

    public void Close()
    {
        string element = _open.Pop();
        Indent();
        _text.Append("</").Append(element).Append(">\n");
    }

    public void Element(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Begin(element, attributes);
        _text.Append("/>\n");
    }

    public void TextElement(string element, string content, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Begin(element, attributes);
        _text.Append('>').Append(Escape(content)).Append("</").Append(element).Append(">\n");
    }

    /// <summary>The path data through the points.</summary>
    public static string Path(IReadOnlyList<PlotPoint> points, bool closed = false)
    {
        var data = new StringBuilder();
        for (int i = 0; i < points.Count; i++)
        {
            data.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X, 1)).Append(' ').Append(Number(points[i].Y, 1));
        }

        return closed ? data.Append('Z').ToString() : data.ToString();
    }

    public static string Number(double value, int decimals = 2) =>
        (Math.Round(value, decimals) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    public override string ToString() => _text.ToString();

    private void Begin(string element, ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Indent();
        _text.Append('<').Append(element);
        foreach ((string name, object value) in attributes)
        {
            string text = value switch
            {
                double number => Number(number),
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => Escape(value.ToString() ?? string.Empty),
            };
            _text.Append(' ').Append(name).Append("=\"").Append(text).Append('"');
        }
    }

    private void Indent() => _text.Append(' ', 2 * _open.Count);

    // Characters that XML cannot hold at all are left out; a label may come from a file's header.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                < ' ' or '\uFFFE' or '\uFFFF' => " ",
                _ => char.IsSurrogate(c) ? "?" : c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
