using System.Numerics;
using OptimizerGen.Training;

namespace OptimizerGen.Problems;

/// <summary>An objective with all that an experiment needs to know about it.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Problem<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The name used on a command line.</summary>
    public required string Name { get; init; }

    /// <summary>The function, as a formula or in a few words.</summary>
    public required string Formula { get; init; }

    /// <summary>What is minimised.</summary>
    public required IObjective<T> Objective { get; init; }

    /// <summary>Where a run starts.</summary>
    public required IReadOnlyList<T> Start { get; init; }

    /// <summary>The parameters' names, for axes and tables.</summary>
    public required IReadOnlyList<string> ParameterNames { get; init; }

    /// <summary>The minima that are known, none for a function without.</summary>
    public IReadOnlyList<IReadOnlyList<T>> Minima { get; init; } = [];

    /// <summary>The loss at a minimum; 0 where none is known.</summary>
    public double MinimumLoss { get; init; }

    /// <summary>The loss at which a run has done what the problem is for, where that is not a minimum: a saddle is there to be left.</summary>
    public double? GoalLoss { get; init; }

    /// <summary>The part of the plane to plot; null where there are not one or two parameters.</summary>
    public PlotWindow? Window { get; init; }
}
