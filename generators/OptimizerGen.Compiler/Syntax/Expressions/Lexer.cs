using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>
/// Cuts a stretch of a spec's own text into tokens, so that every place it names is a place in the file.
/// What it cannot read becomes a <see cref="TokenKind.Bad"/> token; the first of a line is reported.
/// </summary>
internal sealed partial class Lexer
{
    private readonly SpecText _text;
    private readonly string _content;
    private readonly int _end;
    private readonly bool _hasComments;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Token> _tokens = [];
    private int _position;
    private bool _startsLine = true;
    private bool _isBadLine;

    private Lexer(SpecText text, TextSpan span, bool hasComments, DiagnosticBag diagnostics)
    {
        _text = text;
        _content = text.Content;
        _position = Math.Min(span.Start, _content.Length);
        _end = Math.Min(span.End, _content.Length);
        _hasComments = hasComments;
        _diagnostics = diagnostics;
    }

    /// <summary>The tokens of <paramref name="span"/>, without an <see cref="TokenKind.End"/>.</summary>
    public static IReadOnlyList<Token> Read(SpecText text, TextSpan span, bool hasComments, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(text, span, hasComments, diagnostics);
        while (lexer.SkipSpace())
        {
            lexer.ReadToken();
        }

        return lexer._tokens;
    }

    private char Peek(int offset = 0) => _position + offset < _end ? _content[_position + offset] : '\0';

    /// <summary>Skips white space and comments; false at the end.</summary>
    private bool SkipSpace()
    {
        for (; _position < _end; _position++)
        {
            char character = _content[_position];
            if (character is '\n' or '\r')
            {
                _startsLine = true;
                _isBadLine = false;
            }
            else if (character == '#' && _hasComments)
            {
                while (_position + 1 < _end && _content[_position + 1] is not ('\n' or '\r'))
                {
                    _position++;
                }
            }
            else if (!char.IsWhiteSpace(character))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadToken()
    {
        char first = Peek();
        if (first is >= '0' and <= '9' || (first == '.' && Peek(1) is >= '0' and <= '9'))
        {
            ReadNumber();
        }
        else if (NameCharacters.IsStart(first))
        {
            ReadName();
        }
        else if (NameCharacters.IsSuperscript(first))
        {
            ReadSuperscript();
        }
        else
        {
            ReadSign();
        }
    }

    private void ReadName()
    {
        int start = _position;
        while (NameCharacters.IsPart(Peek()))
        {
            _position++;
        }

        string name = _content.Substring(start, _position - start);
        if (SignTable.Words.TryGetValue(name, out TokenKind word))
        {
            Add(word, start);
        }
        else
        {
            Add(TokenKind.Name, start, SignTable.PaperNames.TryGetValue(name, out string? spelled) ? spelled : name);
        }
    }

    private void Add(TokenKind kind, int start, string? text = null)
    {
        _tokens.Add(new Token(kind, TextSpan.FromBounds(start, _position), text ?? _content.Substring(start, _position - start), _startsLine));
        _startsLine = false;
    }

    private void AddBad(DiagnosticDescriptor descriptor, int start, params string[] arguments)
    {
        if (!_isBadLine)
        {
            _diagnostics.Report(descriptor, _text, TextSpan.FromBounds(start, _position), arguments);
        }

        _isBadLine = true;
        Add(TokenKind.Bad, start);
    }
}
