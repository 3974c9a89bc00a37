using OptimizerGen.Numerics;

namespace OptimizerGen;

/// <summary>
/// Random numbers for initial values. Everything is built of integer operations and of + − · / √ in double, which
/// are the same everywhere, so that a seed means the same bits on every machine.
/// </summary>
internal struct FillSequence(long seed)
{
    private SplitMix64 _bits = new(seed);
    private double _spare;
    private bool _hasSpare;

    /// <summary>The next number from [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextUniform() => _bits.NextUnit();

    /// <summary>The next number of the standard normal distribution, by Marsaglia's polar method.</summary>
    public double NextNormal()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        double x, y, square;
        do
        {
            x = (2 * NextUniform()) - 1;
            y = (2 * NextUniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square >= 1 || square == 0);

        double radius = Math.Sqrt(-2 * LogarithmOfFraction(square) / square);
        _spare = y * radius;
        _hasSpare = true;
        return x * radius;
    }

    // ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)) for x = m·2^e with m about 1; Math.Log differs between platforms.
    private static double LogarithmOfFraction(double value)
    {
        int exponent = Math.ILogB(value);
        double mantissa = Math.ScaleB(value, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        double ratio = (mantissa - 1) / (mantissa + 1);
        double square = ratio * ratio;
        double series = 0;
        for (int power = 21; power >= 1; power -= 2)
        {
            series = (series * square) + (1.0 / power);
        }

        return (exponent * 0.6931471805599453) + (2 * ratio * series);
    }
}
