using System.Globalization;

namespace OptimizerGen.Cli.Plots;

/// <summary>Maps values to positions along one side of a panel, linearly or by logarithm, and chooses the ticks.</summary>
internal sealed class AxisScale(double low, double high, double from, double to, bool logarithmic = false)
{
    public double Low => low;

    public double High => high;

    public bool IsLogarithmic => logarithmic;

    public double Position(double value) => from + ((to - from) * ((Map(value) - Map(low)) / (Map(high) - Map(low))));

    public IReadOnlyList<double> Ticks(double atMost) => logarithmic ? PowersOfTen(atMost) : RoundNumbers(atMost);

    public string Label(double tick)
    {
        // One way of writing for a whole axis: powers of ten as soon as one of its numbers would be long.
        if (logarithmic && (low < 0.9e-3 || high >= 1e5))
        {
            return "10" + Superscript((int)Math.Round(Math.Log10(tick)));
        }

        return Math.Abs(tick) is >= 1e6 or (> 0 and < 1e-4)
            ? tick.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−')
            : (Math.Round(tick, 10) + 0.0).ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    private double Map(double value) => logarithmic ? Math.Log10(value) : value;

    private List<double> RoundNumbers(double atMost)
    {
        double rough = (high - low) / Math.Max(1, atMost);
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= rough * 0.999);
        List<double> ticks = [];
        for (double k = Math.Ceiling((low / step) - 1e-9); k * step <= high + (1e-9 * step); k++)
        {
            ticks.Add(k * step);
        }

        return ticks;
    }

    private List<double> PowersOfTen(double atMost)
    {
        int first = (int)Math.Ceiling(Math.Log10(low) - 1e-9), last = (int)Math.Floor(Math.Log10(high) + 1e-9);
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
