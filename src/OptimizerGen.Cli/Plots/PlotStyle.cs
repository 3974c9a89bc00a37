namespace OptimizerGen.Cli.Plots;

/// <summary>
/// Colours that readers with any colour vision tell apart (Okabe and Ito's palette), each with a dash
/// of its own so that they differ in grey print too.
/// </summary>
internal sealed record PlotStyle(string Colour, string Dash)
{
    public static IReadOnlyList<PlotStyle> All { get; } =
    [
        new("#0072B2", "none"),
        new("#D55E00", "9 3"),
        new("#009E73", "2.5 2.5"),
        new("#B0508A", "12 3 2.5 3"),
        new("#B07A00", "6 2.5"),
        new("#1A1A1A", "14 3 2.5 2.5 2.5 3"),
    ];
}
