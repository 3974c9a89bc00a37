using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>What all runs of a race share.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Start">Where each run starts.</param>
/// <param name="StopAt">The rules that end a run.</param>
/// <param name="MaxSteps">The largest number of updates.</param>
/// <param name="Order">The order of the samples.</param>
/// <param name="Seed">The seed of random orders.</param>
internal sealed record RaceTrack(
    Problem<double> Problem, IReadOnlyList<double> Start, IReadOnlyList<StoppingRule> StopAt, int MaxSteps, SampleOrder Order, int Seed)
{
    /// <summary>How many samples the problem has; 0 where it is a plain function.</summary>
    public int SampleCount => Problem.Objective is ISampledObjective<double> sampled ? sampled.SampleCount : 0;
}
