using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>What holds where the user says nothing.</summary>
internal static class RaceDefaults
{
    public const double LossGoal = 1e-4;
    public const int Seed = 1;
    public const int Samples = 1000;

    public const int MaxSteps = 3000;

    public static IReadOnlyList<StoppingRule> StopAt(Problem<double> problem) =>
        problem.GoalLoss is double goal ? [new StoppingRule(StoppingQuantity.Loss, goal)]
        : problem.Minima.Count > 0 ? [new StoppingRule(StoppingQuantity.Loss, problem.MinimumLoss + LossGoal)]
        : [];
}
