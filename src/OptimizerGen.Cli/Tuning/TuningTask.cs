using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Tuning;

/// <summary>One section of the settings file: a problem, and the samples of each gradient.</summary>
/// <param name="Problem">The problem's name.</param>
/// <param name="Batch">The samples of each gradient.</param>
/// <param name="Sizes">The data sizes on which one setting has to do, 0 for a problem without a size.</param>
/// <param name="LargestRate">The largest rate to try.</param>
internal sealed record TuningTask(string Problem, BatchSetting Batch, IReadOnlyList<int> Sizes, double LargestRate = double.PositiveInfinity)
{
    public static IReadOnlyList<TuningTask> All { get; } =
    [
        new("regression", BatchSetting.All, MainJobResult.Sizes),
        new("regression", new BatchSetting(1), [1000]),
        new("regression", new BatchSetting(50), [1000]),
        new("line", BatchSetting.All, [0]),
        new("line", new BatchSetting(1), [0]),
        new("parabola", BatchSetting.All, [0]),
        new("ravine", BatchSetting.All, [0]),
        new("rosenbrock", BatchSetting.All, [0]),
        new("beale", BatchSetting.All, [0]),
        new("himmelblau", BatchSetting.All, [0]),

        // A saddle can be left in one leap, which shows nothing of how a rule finds the way out.
        new("saddle", BatchSetting.All, [0], LargestRate: 0.05),
    ];

    public string Section => RaceFile.SectionName(Problem, Batch);

    public IReadOnlyList<RaceTrack> Tracks() => [.. Sizes.Select(size => MainJob.Track(
        ProblemCatalogue.Create<double>(Problem, size == 0 ? new() : new(size, RaceDefaults.Seed)), RaceDefaults.Seed))];
}
