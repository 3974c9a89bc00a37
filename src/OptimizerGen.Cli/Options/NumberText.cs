using System.Globalization;

namespace OptimizerGen.Cli.Options;

/// <summary>Numbers as they are written on a command line, whatever the culture.</summary>
internal static class NumberText
{
    public static double ParseFinite(string option, string text) =>
        TryParse(text, out double value) && double.IsFinite(value)
            ? value
            : throw new UserErrorException($"{option}: '{text}' is no finite number; write it like 0.01 or 1e-4.");

    public static int ParseCount(string option, string text, int least, int most = int.MaxValue) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? value
            : throw new UserErrorException($"{option}: '{text}' is no whole number from {least} to {most}.");

    /// <summary>A hyperparameter's value: a number, <c>inf</c>, or a truth value.</summary>
    public static bool TryParseValue(string text, out double value)
    {
        double? word = text switch
        {
            "true" => 1,
            "false" => 0,
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => null,
        };
        value = word ?? 0;
        return word is not null || TryParse(text, out value);
    }

    public static string Write(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number for a table: few digits, a real minus kept plain so that it can be copied.</summary>
    public static string Short(double value) => value.ToString("0.#####;-0.#####;0", CultureInfo.InvariantCulture) is var text && Math.Abs(value) is 0 or (>= 1e-3 and < 1e6)
        ? text
        : value.ToString("0.##e-0", CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
