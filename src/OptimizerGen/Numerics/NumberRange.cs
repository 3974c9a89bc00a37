using System.Globalization;

namespace OptimizerGen;

/// <summary>An interval of numbers with open or closed ends, written as <c>[0, 1)</c>.</summary>
/// <param name="Minimum">The lower end.</param>
/// <param name="Maximum">The upper end.</param>
/// <param name="IncludesMinimum">Whether the lower end belongs to the range.</param>
/// <param name="IncludesMaximum">Whether the upper end belongs to the range.</param>
public readonly record struct NumberRange(double Minimum, double Maximum, bool IncludesMinimum, bool IncludesMaximum)
{
    /// <summary>Every number, the infinities included; NaN is in no range.</summary>
    public static NumberRange All { get; } = new(double.NegativeInfinity, double.PositiveInfinity, true, true);

    /// <summary>Whether <paramref name="value"/> lies in the range; NaN never does.</summary>
    public bool Contains(double value) =>
        (value > Minimum || (IncludesMinimum && value == Minimum)) &&
        (value < Maximum || (IncludesMaximum && value == Maximum));

    /// <summary>Returns <paramref name="value"/> when it lies in the range.</summary>
    /// <param name="name">What the value is for, as the message shall name it.</param>
    /// <param name="value">The value to check.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside, or is NaN.</exception>
    public double Check(string name, double value) =>
        Contains(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} must lie in {this}, but is {Text(value)}.");

    /// <summary>The interval in the usual notation, such as <c>[0, 1)</c> or <c>(0, inf)</c>.</summary>
    public override string ToString() =>
        $"{(IncludesMinimum ? '[' : '(')}{Text(Minimum)}, {Text(Maximum)}{(IncludesMaximum ? ']' : ')')}";

    internal static string Text(double value) => value switch
    {
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
