using System.Text;

namespace OptimizerGen.Compiler.Emit.Writing;

/// <summary>Writes lines of C# with indentation; lines end in <c>\n</c> on every system.</summary>
internal sealed class CodeWriter
{
    private const string IndentUnit = "    ";
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            for (int i = 0; i < _depth; i++)
            {
                _text.Append(IndentUnit);
            }
        }

        _text.Append(line).Append('\n');
    }

    public void Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Line(line);
        }
    }

    /// <summary>Writes <paramref name="header"/> and a block in braces.</summary>
    public void Block(string header, Action body, string end = "}")
    {
        Line(header);
        Open(body, end);
    }

    public void Block(Action body) => Open(body, "}");

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    private void Open(Action body, string end)
    {
        Line("{");
        Indented(body);
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            // No empty line before a closing brace.
            _text.Length--;
        }

        Line(end);
    }

    public bool IsEmpty => _text.Length == 0;

    public override string ToString() => _text.ToString();
}
