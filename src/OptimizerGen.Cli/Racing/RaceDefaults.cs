using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>What holds where the user says nothing.</summary>
internal static class RaceDefaults
{
    public const double LossGoal = 1e-4;
    public const int Seed = 1;
    public const int Samples = 1000;

    private const int Steps = 3000;

    // A function without a minimum has nothing to arrive at: its runs only show which way they leave.
    private const int StepsWithoutMinimum = 60;

    public static IReadOnlyList<StoppingRule> StopAt(Problem<double> problem) =>
        problem.Minima.Count == 0 ? [] : [new StoppingRule(StoppingQuantity.Loss, problem.MinimumLoss + LossGoal)];

    public static int MaxSteps(Problem<double> problem) => problem.Minima.Count == 0 ? StepsWithoutMinimum : Steps;
}
