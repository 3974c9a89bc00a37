using System.Globalization;
using System.Text;
using System.Xml;

namespace OptimizerGen.Cli.Plots;

/// <summary>Writes SVG elements with numbers of at most two decimals.</summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly XmlWriterSettings s_settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    public SvgWriter() => _xml = XmlWriter.Create(_text, s_settings);

    public void Open(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _xml.WriteStartElement(element, Namespace);
        foreach ((string name, object value) in attributes)
        {
            _xml.WriteAttributeString(name, Legal(value switch
            {
                double number => Number(number),
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => value.ToString() ?? string.Empty,
            }));
        }
    }

    public void Close() => _xml.WriteEndElement();

    public void Element(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Open(element, attributes);
        Close();
    }

    public void TextElement(string element, string content, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Open(element, attributes);
        _xml.WriteString(Legal(content));
        Close();
    }

    /// <summary>The path data through the points; what is no point on any page is left out.</summary>
    public static string Path(IReadOnlyList<PlotPoint> points, bool closed = false)
    {
        var data = new StringBuilder();
        foreach (PlotPoint point in points.Where(point => point.IsFinite))
        {
            data.Append(data.Length == 0 ? 'M' : 'L').Append(Number(point.X, 1)).Append(' ').Append(Number(point.Y, 1));
        }

        return closed ? data.Append('Z').ToString() : data.ToString();
    }

    public static string Number(double value, int decimals = 2) =>
        (Math.Round(value, decimals) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What was written, once every element is closed.</summary>
    public override string ToString()
    {
        _xml.Flush();
        return $"{_text}\n";
    }

    public void Dispose() => _xml.Dispose();

    // Characters that XML cannot hold at all become spaces; a label may come from a file's header.
    private static string Legal(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException)
        {
            return string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : ' '));
        }
    }
}
