namespace OptimizerGen.State;

/// <summary>What an optimizer counts, and what its random numbers are counted from.</summary>
internal sealed class StateCounts
{
    private static readonly string[] s_names = ["step_count", "epoch", "skipped_steps", "seed"];

    private readonly long[] _counts = new long[s_names.Length];

    /// <summary>The names of the counts, in their order.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>The steps taken.</summary>
    public ref long Steps => ref _counts[0];

    /// <summary>The epochs completed, as far as they are counted by hand.</summary>
    public ref long Epochs => ref _counts[1];

    /// <summary>The steps left out because their gradient was not finite.</summary>
    public ref long SkippedSteps => ref _counts[2];

    /// <summary>What the random numbers of a rule are drawn with. It is set, not counted.</summary>
    public ref long Seed => ref _counts[3];

    /// <summary>Whether a step has begun that is taken tensor by tensor, and is not ended yet.</summary>
    public bool IsStepOpen { get; set; }

    /// <summary>Counts from 0 again.</summary>
    public void Clear() => _counts.AsSpan(0, 3).Clear();

    /// <summary>All of them, to be read or written.</summary>
    public Span<long> All => _counts;
}
