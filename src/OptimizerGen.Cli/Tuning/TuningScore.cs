using OptimizerGen.Cli.Racing;

namespace OptimizerGen.Cli.Tuning;

/// <summary>How good settings are: those that arrive by their steps, the others by the loss they were left with.</summary>
/// <param name="Arrived">Whether the goal was reached on every size.</param>
/// <param name="Steps">The steps of the slowest size.</param>
/// <param name="Loss">The loss where the goal was not reached.</param>
internal sealed record TuningScore(bool Arrived, long Steps, double Loss)
{
    public static TuningScore Worst { get; } = new(false, 0, double.PositiveInfinity);

    public bool IsBetterThan(TuningScore other) =>
        Arrived ? !other.Arrived || Steps < other.Steps : !other.Arrived && Loss < other.Loss;

    /// <summary>The worse of two runs that both have to arrive.</summary>
    public TuningScore Slower(TuningScore other) => !Arrived ? this : !other.Arrived || other.Steps > Steps ? other : this;

    public override string ToString() => Arrived ? $"{Figures.Count(Steps)} steps" : $"not reached, J {Figures.Loss(Loss)}";
}
