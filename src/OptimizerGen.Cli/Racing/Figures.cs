using System.Globalization;
using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Racing;

/// <summary>Numbers as the tables show them.</summary>
internal static class Figures
{
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    public static string Seconds(double value) => value.ToString(value < 0.0995 ? "0.0000 s" : "0.000 s", CultureInfo.InvariantCulture);

    public static string Loss(double value) => double.IsFinite(value) ? value.ToString("0.00e-00", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);

    public static string Point(IReadOnlyList<double> parameters)
    {
        const int Shown = 4;
        string numbers = string.Join(", ", parameters.Take(Shown).Select(NumberText.Short));
        return parameters.Count > Shown ? $"({numbers}, …)" : $"({numbers})";
    }
}
