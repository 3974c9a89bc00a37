namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>How long a contest takes.</summary>
/// <param name="LeastRounds">Rounds that are measured however long they take.</param>
/// <param name="MostRounds">Rounds after which more would say nothing new.</param>
/// <param name="SecondsOfRounds">When to stop between the two.</param>
/// <param name="SecondsPerTurn">How long a contestant is called in one round, if a single call is not longer.</param>
/// <param name="SecondsOfWarmUp">How long all contestants together are called before the first round.</param>
internal sealed record Pace(int LeastRounds, int MostRounds, double SecondsOfRounds, double SecondsPerTurn, double SecondsOfWarmUp)
{
    /// <summary>For numbers that are to be believed.</summary>
    public static Pace Full { get; } = new(9, 61, 2.5, 0.003, 0.08);

    /// <summary>To see that everything works.</summary>
    public static Pace Quick { get; } = new(3, 5, 0.1, 0.0005, 0.02);

    /// <summary>The compiler's last tier comes 0.1 s after the last method of the first tier: for code that has not run before.</summary>
    public Pace ForNewCode() => this with { SecondsOfWarmUp = SecondsOfWarmUp * 8 };

    public Pace Longer(double factor) => this with { SecondsOfRounds = SecondsOfRounds * factor };
}
