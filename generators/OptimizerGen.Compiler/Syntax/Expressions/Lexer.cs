using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>
/// Cuts a stretch of a spec's own text into tokens, so that every place it names is a place in the file.
/// What it cannot read becomes a <see cref="TokenKind.Bad"/> token; the first of a line is reported.
/// </summary>
internal sealed class Lexer
{
    private const string StepOfRule = ".step";

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

        if (FollowsStep())
        {
            _position += StepOfRule.Length;
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

    /// <summary>Whether <c>.step</c> follows a name, as in <c>a.step</c>: the step of a rule that is used.</summary>
    private bool FollowsStep() =>
        _position + StepOfRule.Length <= _end && string.CompareOrdinal(_content, _position, StepOfRule, 0, StepOfRule.Length) == 0
        && !NameCharacters.IsPart(Peek(StepOfRule.Length));

    private void ReadNumber()
    {
        int start = _position;
        _position = new NumberScanner(_content, _end).EndOf(start, out bool isNumber);
        if (isNumber)
        {
            Add(TokenKind.Number, start);
        }
        else
        {
            AddBad(ExpressionDiagnostics.MalformedNumber, start, _content.Substring(start, _position - start));
        }
    }

    private void ReadSuperscript()
    {
        int start = _position;
        while (NameCharacters.IsSuperscript(Peek()))
        {
            _position++;
        }

        string raised = _content.Substring(start, _position - start);
        if (raised is "²" or "³")
        {
            Add(TokenKind.Superscript, start);
        }
        else if (raised == "ᵀ")
        {
            AddBad(SyntaxDiagnostics.NotSupportedYet, start, "A transposed matrix");
        }
        else
        {
            AddBad(ExpressionDiagnostics.UnknownSuperscript, start, raised);
        }
    }

    private void ReadSign()
    {
        int start = _position;
        foreach ((string foreign, string remedy) in SignTable.ForeignSigns)
        {
            if (StartsWith(foreign) && !IsSign(foreign))
            {
                _position += foreign.Length;
                AddForeign(foreign, remedy, start);
                return;
            }
        }

        foreach ((string sign, TokenKind kind) in SignTable.Signs)
        {
            if (StartsWith(sign))
            {
                _position += sign.Length;
                Add(kind, start);
                return;
            }
        }

        _position += char.IsSurrogatePair(Peek(), Peek(1)) ? 2 : 1;
        AddBad(ExpressionDiagnostics.UnknownCharacter, start, _content.Substring(start, _position - start));
    }

    /// <summary>In <c>if t > 10:</c> the word that begins the line says more than the sign at its end.</summary>
    private void AddForeign(string sign, string remedy, int start)
    {
        Token first = _tokens.FindLast(token => token.StartsLine);
        if (sign == ":" && !_startsLine && first.Kind == TokenKind.Name && SignTable.ForeignStatements.TryGetValue(first.Text, out string? instead))
        {
            (sign, remedy) = (first.Text, instead);
        }

        AddBad(ExpressionDiagnostics.ForeignSign, start, sign, remedy);
    }

    /// <summary><c>!</c> is nothing by itself, but the beginning of <c>!=</c>.</summary>
    private bool IsSign(string foreign) => foreign == "!" && Peek(1) == '=';

    private bool StartsWith(string sign) =>
        _position + sign.Length <= _end && string.CompareOrdinal(_content, _position, sign, 0, sign.Length) == 0;

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
