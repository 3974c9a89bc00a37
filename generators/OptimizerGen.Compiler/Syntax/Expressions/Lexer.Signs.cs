using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Syntax.Expressions;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        int start = _position;
        bool isNumber = Peek() != '.';
        SkipDigits();
        if (Peek() == '.')
        {
            _position++;
            isNumber &= SkipDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            int exponent = Peek(1) is '+' or '-' ? 2 : 1;
            if (Peek(exponent) is >= '0' and <= '9')
            {
                _position += exponent;
                SkipDigits();
            }
        }

        while (NameCharacters.IsPart(Peek()) || Peek() == '.')
        {
            isNumber = false;
            _position++;
        }

        if (isNumber)
        {
            Add(TokenKind.Number, start);
        }
        else
        {
            AddBad(DiagnosticCatalogue.MalformedNumber, start, _content.Substring(start, _position - start));
        }
    }

    private bool SkipDigits()
    {
        int start = _position;
        while (Peek() is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private void ReadSuperscript()
    {
        int start = _position;
        while (NameCharacters.IsSuperscript(Peek()))
        {
            _position++;
        }

        if (_position == start + 1 && _content[start] is '²' or '³')
        {
            Add(TokenKind.Superscript, start);
        }
        else
        {
            AddBad(DiagnosticCatalogue.UnknownSuperscript, start, _content.Substring(start, _position - start));
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
                AddBad(DiagnosticCatalogue.ForeignSign, start, foreign, remedy);
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
        string character = _content.Substring(start, _position - start);
        AddBad(DiagnosticCatalogue.UnknownCharacter, start, character);
    }

    /// <summary><c>!</c> is nothing by itself, but the beginning of <c>!=</c>.</summary>
    private bool IsSign(string foreign) => foreign == "!" && Peek(1) == '=';

    private bool StartsWith(string sign) =>
        _position + sign.Length <= _end && string.CompareOrdinal(_content, _position, sign, 0, sign.Length) == 0;
}
