namespace OptimizerGen.Cli.Plots;

/// <summary>What is drawn of one run: its losses and, for one or two parameters, its path.</summary>
/// <param name="Label">The name in the legend.</param>
/// <param name="Detail">A second, smaller line in the legend: how it was run.</param>
/// <param name="Outcome">How it ended: "65 iterations", "diverged after 12".</param>
/// <param name="Steps">The step of each record, from 0.</param>
/// <param name="Losses">The loss at each record.</param>
/// <param name="Points">The parameters at each record; the second coordinate is 0 for one parameter.</param>
internal sealed record PlotRun(
    string Label, string Detail, string Outcome, IReadOnlyList<long> Steps, IReadOnlyList<double> Losses, IReadOnlyList<PlotPoint> Points);
