using System.Globalization;
using System.Text;

namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>Constants as C# writes them, the same on every host and in every culture.</summary>
internal static class Literals
{
    public static string Double(double value)
    {
        if (Special("double", value) is { } special)
        {
            return special;
        }

        string text = Shortest(value);
        return text.IndexOfAny(['.', 'E', 'e']) < 0 && Math.Abs(value) >= int.MaxValue ? text + ".0" : text;
    }

    /// <summary>A constant of the element type, rounded once from double.</summary>
    public static string Of(ElementType type, double value)
    {
        if (type == ElementType.Double)
        {
            return Special("double", value) ?? Shortest(value) + "d";
        }

        float rounded = (float)value;
        return Special("float", rounded) ?? rounded.ToString("G9", CultureInfo.InvariantCulture) + "f";
    }

    public static string Text(string? value)
    {
        if (value is null)
        {
            return "null";
        }

        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    private static string? Special(string type, double value) =>
        double.IsNaN(value) ? $"{type}.NaN"
        : double.IsPositiveInfinity(value) ? $"{type}.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? $"{type}.NegativeInfinity"
        : value == 0 && 1 / value < 0 ? type == "float" ? "-0f" : "-0d"
        : null;

    /// <summary>The fewest digits that read back as the same number; the hosts of compilers disagree on the default.</summary>
    private static string Shortest(double value)
    {
        string text = value.ToString("G15", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) && read.Equals(value)
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }
}
