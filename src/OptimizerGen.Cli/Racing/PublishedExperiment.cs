using System.Globalization;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;
using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>One of the two published experiments on y = x₁ + 2x₂: its rule, its settings, its numbers.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Optimizer">The optimizer's name in the catalogue.</param>
/// <param name="Hyperparameters">Its hyperparameters, all written out.</param>
/// <param name="Batch">The samples of each gradient.</param>
/// <param name="StopAt">When it stops.</param>
/// <param name="Runs">The published numbers.</param>
internal sealed record PublishedExperiment(
    string Title, string Optimizer, IReadOnlyDictionary<string, double> Hyperparameters, BatchSetting Batch, StoppingRule StopAt, IReadOnlyList<PublishedRun> Runs)
{
    public const int MaxSteps = 3000;

    public static IReadOnlyList<PublishedExperiment> All { get; } =
    [
        new(
            "Single-sample Adam", "Adam",
            new Dictionary<string, double> { ["learning_rate"] = 0.01, ["beta1"] = 0.9, ["beta2"] = 0.999, ["epsilon"] = 1e-8 },
            new BatchSetting(1), new StoppingRule(StoppingQuantity.Loss, 1e-4),
            [new(100, 1624, 0.029), new(1000, 2009, 0.045), new(10_000, 2002, 0.268), new(100_000, 1921, 1.898)]),

        // The published counts belong to this rule; J ≤ 1e-4 is met at about 65.
        new(
            "Batch gradient descent", "GradientDescent",
            new Dictionary<string, double> { ["learning_rate"] = 0.01 },
            BatchSetting.All, new StoppingRule(StoppingQuantity.GradientNorm, 1e-4),
            [new(100, 144, 0.010), new(1000, 152, 0.111), new(10_000, 145, 1.046), new(100_000, 147, 10.860)]),
    ];

    public RaceRun ToRun(IOptimizerSource source)
    {
        HyperparameterSetting[] settings = [.. Hyperparameters.Select(pair =>
            new HyperparameterSetting(null, pair.Key, pair.Value, string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")))];
        return new RaceRun(OptimizerResolver.Resolve(source, Optimizer), new RunSettings(settings, []), Batch);
    }

    public RaceTrack ToTrack(Problem<double> problem, int seed) => new(problem, problem.Start, [StopAt], MaxSteps, SampleOrder.InOrder, seed);
}
