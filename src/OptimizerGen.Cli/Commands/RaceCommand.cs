using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Problems;
using Spectre.Console;

namespace OptimizerGen.Cli.Commands;

/// <summary>Runs the main job, or a race of one's own. Interrupted, it shows the runs that are finished.</summary>
internal sealed class RaceCommand(IOptimizerSource source, RaceFile file, TextWriter output, CancellationToken cancellation)
{
    private readonly IAnsiConsole _console = RaceConsole.Create(output);

    public int Run(RaceOptions options)
    {
        if (options.Plot is not null)
        {
            FileText.RequireFolder("--plot", options.Plot);
        }

        bool hasReached = options.IsMainJob ? RunMainJob(options) : RunPlan(options);
        cancellation.ThrowIfCancellationRequested();
        return hasReached ? ExitCode.Success : ExitCode.NotReached;
    }

    private bool RunMainJob(RaceOptions options)
    {
        int seed = RacePlanner.ParseSeed(options);
        MainJobResult result = RaceProgress.Run(
            _console, !options.Json, progress => new MainJob(source, file, progress, cancellation).Run(seed, record: options.Plot is not null));
        if (options.Json)
        {
            output.Write(RaceJson.Write(result, cancellation.IsCancellationRequested));
        }
        else
        {
            MainJobTables.Write(_console, result, options.All);
        }

        if (options.Plot is not null)
        {
            RaceTrack track = MainJob.Track(ProblemCatalogue.Create<double>("regression", new(MainJob.PlottedSize, seed)), seed);
            Draw(options, track, [.. result.Catalogue.SelectMany(entry => entry.Outcomes).Where(outcome => outcome.Trajectory is not null)]);
        }

        return result.Catalogue.Any(entry => entry.ReachedAll);
    }

    private bool RunPlan(RaceOptions options)
    {
        RacePlan plan = new RacePlanner(source, file).Plan(options);
        IReadOnlyList<RaceOutcome> outcomes = RaceProgress.Run(_console, !options.Json, progress => RunAll(plan, options.Plot is not null, progress));
        if (options.Json)
        {
            output.Write(RaceJson.Write(plan, outcomes, cancellation.IsCancellationRequested));
        }
        else
        {
            RaceTable.Write(_console, plan, outcomes);
        }

        if (options.Plot is not null)
        {
            Draw(options, plan.Track, outcomes);
        }

        return outcomes.Any(outcome => outcome.WentAsAsked(plan.Track));
    }

    private List<RaceOutcome> RunAll(RacePlan plan, bool record, IRaceProgress progress)
    {
        var runner = new RaceRunner(source, cancellation);
        progress.Begin(plan.Track.Problem.Name, plan.Runs.Count);
        List<RaceOutcome> finished = [];
        foreach (RaceRun run in plan.Runs)
        {
            if (runner.Run(run, plan.Track, record) is not { } outcome)
            {
                break;
            }

            finished.Add(outcome);
            progress.Advance(run.Optimizer.Name);
        }

        return finished;
    }

    private void Draw(RaceOptions options, RaceTrack track, IReadOnlyList<RaceOutcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        FileText.Write("--plot", options.Plot!, RacePlotter.Draw(track, outcomes));
        if (!options.Json)
        {
            _console.WriteLine($"The plots are in {options.Plot}.");
        }
    }
}
