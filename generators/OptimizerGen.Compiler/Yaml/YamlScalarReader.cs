using OptimizerGen.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>Makes a scalar of an event, and finds where in the file its text stands.</summary>
internal sealed class YamlScalarReader(SpecText text)
{
    public YamlScalar Read(Scalar scalar, TextSpan span) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted => new(span, scalar.Value, YamlScalarStyle.SingleQuoted, InsideQuotes(span)),
        ScalarStyle.DoubleQuoted => new(span, scalar.Value, YamlScalarStyle.DoubleQuoted, null),
        ScalarStyle.Literal => new(span, scalar.Value, YamlScalarStyle.Literal, BelowIndicator(span)),
        ScalarStyle.Folded => new(span, scalar.Value, YamlScalarStyle.Folded, null),
        _ => new(span, scalar.Value, YamlScalarStyle.Plain, span),
    };

    /// <summary>A doubled quote stands for one, so behind it the places differ.</summary>
    private TextSpan? InsideQuotes(TextSpan span)
    {
        var inside = TextSpan.FromBounds(span.Start + 1, span.End - 1);
        return text.Slice(inside).Contains('\'') ? null : inside;
    }

    private TextSpan BelowIndicator(TextSpan span)
    {
        int start = span.Start;
        while (start < span.End && text.Content[start] is not ('\n' or '\r'))
        {
            start++;
        }

        return TextSpan.FromBounds(start, span.End);
    }
}
