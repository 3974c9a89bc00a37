using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Tuning;

/// <summary>
/// Finds for each optimizer the settings that arrive in the fewest steps on every size, taking the slowest size.
/// A rate a little smaller or larger must arrive as well, so that no setting wins by a lucky hit. Simpler settings
/// are tried first and win a tie; a schedule must be worth its while by halving the steps.
/// </summary>
internal sealed class GridSearch(IOptimizerSource source, TuningTask task, CancellationToken cancellation = default)
{
    // What a rate is multiplied with to see whether its neighbours arrive too.
    private static readonly double[] s_neighbours = [0.93, 1.07];

    private readonly RaceRunner _runner = new(source, cancellation);
    private readonly IReadOnlyList<RaceTrack> _tracks = task.Tracks();

    public IReadOnlyDictionary<string, RunSettings> Run(TextWriter output)
    {
        Dictionary<string, RunSettings> found = new(StringComparer.Ordinal);
        foreach (OptimizerChoice choice in OptimizerResolver.All(source))
        {
            (RunSettings settings, TuningScore score) = Search(choice);
            found[choice.Name] = settings;
            output.WriteLine($"  {choice.Name}: {settings} — {score}");
        }

        return found;
    }

    private (RunSettings Settings, TuningScore Score) Search(OptimizerChoice choice)
    {
        (RunSettings Settings, TuningScore Score) best = Best(choice, TuningGrid.First(choice.Description, task.LargestRate), (RunSettings.Empty, TuningScore.Worst));
        return best.Score.Arrived ? best : Best(choice, TuningGrid.Second(choice.Description, task.LargestRate), best);
    }

    private (RunSettings Settings, TuningScore Score) Best(OptimizerChoice choice, IEnumerable<RunSettings> candidates, (RunSettings Settings, TuningScore Score) best)
    {
        foreach (RunSettings candidate in candidates)
        {
            TuningScore score = Score(new RaceRun(choice, candidate, task.Batch), best);
            if (score.IsBetterThan(best.Score))
            {
                best = (candidate, score);
            }
        }

        return best;
    }

    // A candidate only has to be run for as long as it can still win, and on the large data only if it wins on the small.
    private TuningScore Score(RaceRun run, (RunSettings Settings, TuningScore Score) best)
    {
        bool isScheduled = run.Settings.Schedules.Count > best.Settings.Schedules.Count;
        long winning = isScheduled ? best.Score.Steps / 2 : best.Score.Steps - 1;
        long limit = best.Score.Arrived ? Math.Min(RaceDefaults.MaxSteps, winning) : RaceDefaults.MaxSteps;
        TuningScore slowest = limit < 1 ? TuningScore.Worst : RunOn(run, _tracks[0], limit);
        foreach (RaceRun neighbour in Neighbours(run).TakeWhile(_ => slowest.Arrived))
        {
            slowest = slowest.Slower(RunOn(neighbour, _tracks[0], limit));
        }

        foreach (RaceTrack track in _tracks.Skip(1).TakeWhile(_ => slowest.Arrived))
        {
            slowest = slowest.Slower(RunOn(run, track, limit));
        }

        return slowest;
    }

    private TuningScore RunOn(RaceRun run, RaceTrack track, long limit)
    {
        TrainingResult result = _runner.RunOnce(run, track with { MaxSteps = (int)limit }, null).Result;
        cancellation.ThrowIfCancellationRequested();
        double loss = double.IsFinite(result.Final.Loss) ? result.Final.Loss : double.PositiveInfinity;
        return new TuningScore(result.Reason == StopReason.RuleMet, result.Final.Step, loss);
    }

    private static IEnumerable<RaceRun> Neighbours(RaceRun run) =>
        from factor in s_neighbours
        from rate in run.Settings.Hyperparameters.Where(setting => setting.Name == ScheduleSetting.Default)
        select run with { Settings = run.Settings.With([rate with { Value = rate.Value * factor }], run.Settings.Schedules) };
}
