namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>Finds where a number ends, and what looks like one and is none.</summary>
internal sealed class NumberScanner(string content, int end)
{
    private int _position;

    /// <summary>The end of the number that begins at <paramref name="start"/>, and whether it is one: <c>2x</c> and <c>1.</c> are not.</summary>
    public int EndOf(int start, out bool isNumber)
    {
        _position = start;
        isNumber = Peek() != '.';
        SkipDigits();
        if (Peek() == '.')
        {
            _position++;
            isNumber &= SkipDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            int exponent = Peek(1) is '+' or '-' or '−' ? 2 : 1;
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

        return _position;
    }

    private char Peek(int offset = 0) => _position + offset < end ? content[_position + offset] : '\0';

    private bool SkipDigits()
    {
        int start = _position;
        while (Peek() is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }
}
