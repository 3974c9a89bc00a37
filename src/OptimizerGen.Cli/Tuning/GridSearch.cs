using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Tuning;

/// <summary>
/// Finds for each optimizer the settings that arrive in the fewest steps on every size, taking the slowest size.
/// Simpler settings win a tie, because they are tried first.
/// </summary>
internal sealed class GridSearch(IOptimizerSource source, TuningTask task)
{
    private readonly RaceRunner _runner = new(source);
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
        (RunSettings Settings, TuningScore Score) best = Best(choice, TuningGrid.First(choice.Description), (RunSettings.Empty, TuningScore.Worst));
        return best.Score.Arrived ? best : Best(choice, TuningGrid.Second(choice.Description), best);
    }

    private (RunSettings Settings, TuningScore Score) Best(OptimizerChoice choice, IEnumerable<RunSettings> candidates, (RunSettings Settings, TuningScore Score) best)
    {
        foreach (RunSettings candidate in candidates)
        {
            TuningScore score = Score(new RaceRun(choice, candidate, task.Batch), best.Score);
            if (score.IsBetterThan(best.Score))
            {
                best = (candidate, score);
            }
        }

        return best;
    }

    // A candidate only has to be run for as long as it can still win, and on the large data only if it wins on the small.
    private TuningScore Score(RaceRun run, TuningScore best)
    {
        long slowest = 0;
        foreach (RaceTrack track in _tracks)
        {
            long limit = best.Arrived ? Math.Min(track.MaxSteps, best.Steps - 1) : track.MaxSteps;
            if (limit < 1)
            {
                return TuningScore.Worst;
            }

            TrainingResult result = _runner.RunOnce(run, track with { MaxSteps = (int)limit }, null).Result;
            slowest = Math.Max(slowest, result.Final.Step);
            if (result.Reason != StopReason.RuleMet)
            {
                return new TuningScore(false, slowest, double.IsFinite(result.Final.Loss) ? result.Final.Loss : double.PositiveInfinity);
            }
        }

        return new TuningScore(true, slowest, 0);
    }
}
