using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Plots;

/// <summary>What the runs were run on.</summary>
/// <param name="Title">The problem's name.</param>
/// <param name="Formula">Its function in words or symbols.</param>
/// <param name="ParameterNames">The names of its parameters.</param>
/// <param name="Value">Its value at a point; null where it has neither one nor two parameters.</param>
/// <param name="Start">Where the runs start.</param>
/// <param name="Minima">Its known minima.</param>
/// <param name="MinimumLoss">The loss there.</param>
/// <param name="Window">The part of the plane to show.</param>
/// <param name="LossGoal">The loss at which runs stop, drawn as a line; null for none.</param>
internal sealed record PlotSubject(
    string Title, string Formula, IReadOnlyList<string> ParameterNames, Func<PlotPoint, double>? Value, PlotPoint Start,
    IReadOnlyList<PlotPoint> Minima, double MinimumLoss, PlotWindow? Window, double? LossGoal);
