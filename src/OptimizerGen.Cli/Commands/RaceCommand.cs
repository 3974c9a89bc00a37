using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Problems;
using Spectre.Console;

namespace OptimizerGen.Cli.Commands;

/// <summary>Runs the main job, or a race of one's own.</summary>
internal sealed class RaceCommand(IOptimizerSource source, RaceFile file, TextWriter output)
{
    private readonly IAnsiConsole _console = RaceConsole.Create(output);

    public void Run(RaceOptions options)
    {
        if (options.Plot is not null)
        {
            FileText.RequireFolder("--plot", options.Plot);
        }

        if (options.IsMainJob)
        {
            RunMainJob(options);
        }
        else
        {
            RunPlan(options);
        }
    }

    private void RunMainJob(RaceOptions options)
    {
        int seed = RacePlanner.ParseSeed(options);
        MainJobResult result = RaceProgress.Run(
            _console, !options.Json, progress => new MainJob(source, file, progress).Run(seed, record: options.Plot is not null));
        if (options.Json)
        {
            output.Write(RaceJson.Write(result));
        }
        else
        {
            MainJobTables.Write(_console, result);
        }

        if (options.Plot is not null)
        {
            RaceTrack track = MainJob.Track(ProblemCatalogue.Create<double>("regression", new(MainJob.PlottedSize, seed)), seed);
            Draw(options, track, [.. result.Catalogue.SelectMany(entry => entry.Outcomes).Where(outcome => outcome.Trajectory is not null)]);
        }
    }

    private void RunPlan(RaceOptions options)
    {
        RacePlan plan = new RacePlanner(source, file).Plan(options);
        RaceOutcome[] outcomes = RaceProgress.Run(_console, !options.Json, progress => RunAll(plan, options.Plot is not null, progress));
        if (options.Json)
        {
            output.Write(RaceJson.Write(plan, outcomes));
        }
        else
        {
            RaceTable.Write(_console, plan, outcomes);
        }

        if (options.Plot is not null)
        {
            Draw(options, plan.Track, outcomes);
        }
    }

    private RaceOutcome[] RunAll(RacePlan plan, bool record, IRaceProgress progress)
    {
        var runner = new RaceRunner(source);
        progress.Begin(plan.Track.Problem.Name, plan.Runs.Count);
        return [.. plan.Runs.Select(run =>
        {
            RaceOutcome outcome = runner.Run(run, plan.Track, record);
            progress.Advance(run.Optimizer.Name);
            return outcome;
        })];
    }

    private void Draw(RaceOptions options, RaceTrack track, IReadOnlyList<RaceOutcome> outcomes)
    {
        FileText.Write("--plot", options.Plot!, RacePlotter.Draw(track, outcomes));
        if (!options.Json)
        {
            _console.WriteLine($"The plots are in {options.Plot}.");
        }
    }
}
