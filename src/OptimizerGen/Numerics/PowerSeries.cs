using System.Numerics;
using System.Runtime.CompilerServices;
using OptimizerGen.Numerics.Functions;

namespace OptimizerGen;

/// <summary>
/// The powers of one base for exponents that mostly count up, such as β^t. Gives the bits of
/// <see cref="StepMath.Power"/> for every base and exponent in whatever order they come, because it multiplies the
/// same factors in the same order; it only keeps the squarings and the products over the high bits of the last
/// exponent. From one exponent to the next that leaves one product, and that one is worked out a call ahead, where
/// nobody waits for it.
/// </summary>
internal struct PowerSeries
{
    // Larger exponents take the way without a memory. No training gets there.
    private const int Levels = 32;

    private long _baseBits;
    // The exponent asked for last, and its power; at first, and for a new base, 0, which is none that is kept.
    private double _exponent;
    private double _power;
    // The exponent that the products stand at, mostly the next one, and its power.
    private long _reached;
    private double _powerReached;
    private double _next;
    private int _squareCount;
    // Place k holds base^(2^k).
    private Factors _squares;
    // Place k holds the product over the bits of the exponent from the highest down to k.
    private Factors _products;

    /// <summary><paramref name="x"/> to the power <paramref name="exponent"/>.</summary>
    public double Power(double x, double exponent)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        if (bits != _baseBits || exponent == 0)
        {
            return FindPower(x, bits, exponent);
        }

        if (exponent == _exponent)
        {
            return _power;
        }

        if (exponent != _next)
        {
            return FindPower(x, bits, exponent);
        }

        double power = _powerReached;
        Take();
        return power;
    }

    private double FindPower(double x, long bits, double exponent)
    {
        // A comparison with NaN is false, so everything unusual goes the first way.
        bool isWhole = exponent >= 1 && exponent <= uint.MaxValue && exponent == (uint)exponent;
        if (!isWhole)
        {
            return StepMath.Power(x, exponent);
        }

        if (bits != _baseBits)
        {
            _baseBits = bits;
            _reached = 0;
            _squareCount = 0;
        }

        MoveTo((long)exponent);
        Take();
        return _power;
    }

    /// <summary>What is reached is what was asked for; goes on to the next one.</summary>
    private void Take()
    {
        _exponent = _reached;
        _power = _powerReached;
        MoveTo(Math.Min(_reached + 1, uint.MaxValue));
        _next = _reached;
    }

    private void MoveTo(long exponent)
    {
        if (_reached == exponent)
        {
            return;
        }

        int level = BitOperations.Log2((ulong)(_reached ^ exponent));
        // The bits above the highest one that changes are the same as before, and so is the product over them.
        DoubleDouble product = exponent >> (level + 1) == 0 ? DoubleDouble.One : _products[level + 1];
        for (; level >= 0; level--)
        {
            if (((exponent >> level) & 1) != 0)
            {
                product *= Square(level);
            }

            _products[level] = product;
        }

        _reached = exponent;
        _powerReached = StepMath.Rounded(_products[0], BitConverter.Int64BitsToDouble(_baseBits), exponent);
    }

    private DoubleDouble Square(int level)
    {
        for (; _squareCount <= level; _squareCount++)
        {
            _squares[_squareCount] = _squareCount == 0
                ? new DoubleDouble(BitConverter.Int64BitsToDouble(_baseBits), 0)
                : _squares[_squareCount - 1] * _squares[_squareCount - 1];
        }

        return _squares[level];
    }

    [InlineArray(Levels)]
    private struct Factors
    {
        private DoubleDouble _first;
    }
}
