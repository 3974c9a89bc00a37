using System.Globalization;

namespace OptimizerGen.Cli.Plots;

/// <summary>Maps values to positions along one side of a panel, linearly or by logarithm, and chooses the ticks.</summary>
internal sealed class AxisScale
{
    /// <summary>No axis goes further than this: beyond it differences and squares of what is on it are no numbers any more.</summary>
    public const double Farthest = 1e300;

    private const int MostTicks = 200;

    private static readonly double[] s_steps = [1, 2, 5, 10];

    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;
    private readonly bool _logarithmic;

    /// <summary>An axis from <paramref name="low"/> to <paramref name="high"/>; one that those cannot span is made one that can.</summary>
    public AxisScale(double low, double high, double from, double to, bool logarithmic = false)
    {
        double least = logarithmic ? 1 / Farthest : -Farthest;
        _low = double.IsNaN(low) ? least : Math.Clamp(low, least, Farthest);
        _high = double.IsNaN(high) ? Farthest : Math.Clamp(high, least, Farthest);
        if (_low >= _high)
        {
            (_low, _high) = logarithmic ? (_low / 10, _low * 10) : (_low - Math.Max(1, Math.Abs(_low)), _low + Math.Max(1, Math.Abs(_low)));
        }

        (_from, _to, _logarithmic) = (from, to, logarithmic);
    }

    public double Low => _low;

    public double High => _high;

    public bool IsLogarithmic => _logarithmic;

    public double Position(double value) => _from + ((_to - _from) * ((Map(value) - Map(_low)) / (Map(_high) - Map(_low))));

    public IReadOnlyList<double> Ticks(double atMost) => _logarithmic ? PowersOfTen(atMost) : RoundNumbers(atMost);

    public string Label(double tick)
    {
        // One way of writing for a whole axis: powers of ten as soon as one of its numbers would be long.
        if (_logarithmic && (_low < 0.9e-3 || _high >= 1e5))
        {
            return "10" + Superscript((int)Math.Round(Math.Log10(tick)));
        }

        return Math.Abs(tick) is >= 1e6 or (> 0 and < 1e-4)
            ? tick.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−')
            : (Math.Round(tick, 10) + 0.0).ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    private double Map(double value) => _logarithmic ? Math.Log10(value) : value;

    private List<double> RoundNumbers(double atMost)
    {
        double rough = (_high / Math.Max(1, atMost)) - (_low / Math.Max(1, atMost));
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * s_steps.FirstOrDefault(factor => factor * power >= rough * 0.999, 10);
        double first = Math.Ceiling((_low / step) - 1e-9);
        List<double> ticks = [];

        // Where a step is lost against the numbers it is added to, the axis goes without.
        for (int i = 0; i < MostTicks && (first + i) * step <= _high + (1e-9 * step) && (i == 0 || (first + i) * step > ticks[^1]); i++)
        {
            ticks.Add((first + i) * step);
        }

        return ticks;
    }

    private List<double> PowersOfTen(double atMost)
    {
        int first = (int)Math.Ceiling(Math.Log10(_low) - 1e-9), last = (int)Math.Floor(Math.Log10(_high) + 1e-9);
        int stride = Math.Max(1, (int)Math.Ceiling((last - first + 1) / Math.Max(1, atMost)));
        List<double> ticks = [];
        for (int exponent = first; exponent <= last; exponent++)
        {
            // Counted from 10⁰, so that 1 carries a label whenever it is in view.
            if (exponent % stride == 0)
            {
                ticks.Add(Math.Pow(10, exponent));
            }
        }

        return ticks;
    }

    private static string Superscript(int exponent) =>
        string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
}
