using System.Diagnostics;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>The main job: the published experiments, then the whole catalogue on the same data.</summary>
internal sealed class MainJob(IOptimizerSource source, RaceFile file, IRaceProgress progress, CancellationToken cancellation = default)
{
    // The trajectories that are plotted are those on data of this size.
    public const int PlottedSize = 1000;

    private readonly RaceRunner _runner = new(source, cancellation);

    public MainJobResult Run(int seed, bool record)
    {
        long clock = Stopwatch.GetTimestamp();
        Problem<double>[] problems = [.. MainJobResult.Sizes.Select(size => ProblemCatalogue.Create<double>("regression", new(size, seed)))];
        IReadOnlyList<PublishedComparison> published = [.. Published(problems, seed)];
        IReadOnlyList<CatalogueEntry> catalogue = [.. Catalogue(problems, seed, record)];
        return new MainJobResult(published, catalogue, Stopwatch.GetElapsedTime(clock).TotalSeconds);
    }

    private IEnumerable<PublishedComparison> Published(Problem<double>[] problems, int seed)
    {
        foreach (PublishedExperiment experiment in PublishedExperiment.All)
        {
            progress.Begin(experiment.Title, experiment.Runs.Count);
            foreach (PublishedRun published in experiment.Runs)
            {
                Problem<double> problem = problems[MainJobResult.Sizes.ToList().IndexOf(published.Samples)];
                if (_runner.Run(experiment.ToRun(source), experiment.ToTrack(problem, seed)) is not { } outcome)
                {
                    yield break;
                }

                yield return new PublishedComparison(experiment, published, outcome);
                progress.Advance($"{experiment.Title}, n = {published.Samples}");
            }
        }
    }

    private IEnumerable<CatalogueEntry> Catalogue(Problem<double>[] problems, int seed, bool record)
    {
        var planner = new RacePlanner(source, file);
        IReadOnlyList<OptimizerChoice> choices = OptimizerResolver.All(source);
        progress.Begin("The catalogue", choices.Count);
        foreach (OptimizerChoice choice in choices)
        {
            RaceRun run = planner.Runs(choice, "regression", batches: null, [], []).Single();
            RaceOutcome[] outcomes = [.. problems.Select(problem => _runner.Run(run, Track(problem, seed), record && IsPlotted(problem))).TakeWhile(outcome => outcome is not null)!];
            if (outcomes.Length < problems.Length)
            {
                yield break;
            }

            yield return new CatalogueEntry(run, outcomes);
            progress.Advance(choice.Name);
        }
    }

    public static RaceTrack Track(Problem<double> problem, int seed) => new(
        problem, problem.Start, RaceDefaults.StopAt(problem), RaceDefaults.MaxSteps, Training.SampleOrder.InOrder, seed);

    private static bool IsPlotted(Problem<double> problem) => ((ISampledObjective<double>)problem.Objective).SampleCount == PlottedSize;
}
