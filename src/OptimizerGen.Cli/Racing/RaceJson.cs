using System.Text.Json;
using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Replay;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>What was found, as JSON.</summary>
internal static class RaceJson
{
    private static readonly Dictionary<StopReason, string> s_ends = new()
    {
        [StopReason.RuleMet] = "reached",
        [StopReason.StepLimit] = "stepLimit",
        [StopReason.TimeLimit] = "timeLimit",
        [StopReason.Cancelled] = "cancelled",
        [StopReason.Diverged] = "diverged",
    };

    /// <summary>The words for how a run ended.</summary>
    public static IEnumerable<string> Ends => s_ends.Values;

    public static string Write(MainJobResult result, bool isInterrupted) => JsonText.WriteDocument(json =>
    {
        json.WriteStartArray("published");
        foreach (PublishedComparison comparison in result.Published)
        {
            json.WriteStartObject();
            json.WriteString("experiment", comparison.Experiment.Title);
            json.WriteNumber("samples", comparison.Published.Samples);
            json.WriteNumber("iterations", comparison.Iterations);
            WriteOutcome(json, comparison.Outcome);
            json.WriteNumber("publishedIterations", comparison.Published.Iterations);
            json.WriteNumber("publishedSeconds", comparison.Published.Seconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("catalogue");
        foreach (CatalogueEntry entry in result.Catalogue)
        {
            foreach ((RaceOutcome outcome, int size) in entry.Outcomes.Zip(MainJobResult.Sizes))
            {
                json.WriteStartObject();
                json.WriteNumber("samples", size);
                WriteOutcome(json, outcome);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteNumber("seconds", result.Seconds);
        json.WriteBoolean("interrupted", isInterrupted);
    });

    public static string Write(RacePlan plan, IReadOnlyList<RaceOutcome> outcomes, bool isInterrupted) => JsonText.WriteDocument(json =>
    {
        json.WriteString("problem", plan.Track.Problem.Name);
        JsonText.WriteNumbers(json, "start", plan.Track.Start);
        json.WriteNumber("seed", plan.Track.Seed);
        json.WriteStartArray("runs");
        foreach (RaceOutcome outcome in outcomes)
        {
            json.WriteStartObject();
            WriteOutcome(json, outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("interrupted", isInterrupted);
    });

    private static void WriteOutcome(Utf8JsonWriter json, RaceOutcome outcome)
    {
        json.WriteString("optimizer", outcome.Run.Optimizer.Name);
        json.WriteStartObject("settings");
        foreach (HyperparameterSetting setting in outcome.Run.Settings.Hyperparameters)
        {
            JsonText.WriteNumber(json, setting.Name, setting.Value);
        }

        json.WriteEndObject();
        json.WriteStartArray("schedules");
        foreach (ScheduleSetting schedule in outcome.Run.Settings.Schedules)
        {
            json.WriteStringValue($"{schedule}");
        }

        json.WriteEndArray();
        json.WriteString("batch", $"{outcome.Run.Batch}");
        json.WriteNumber("steps", outcome.Result.Final.Step);
        json.WriteNumber("epochs", outcome.Result.Final.Epoch);
        JsonText.WriteNumbers(json, "theta", outcome.Parameters);
        JsonText.WriteNumber(json, "loss", outcome.Result.Final.Loss);
        JsonText.WriteNumber(json, "gradientNorm", outcome.Result.Final.GradientNorm);
        JsonText.WriteNumber(json, "seconds", outcome.Seconds);
        json.WriteBoolean("reached", outcome.Reached);
        json.WriteString("end", s_ends[outcome.Result.Reason]);
        json.WriteString("explanation", outcome.Result.Explanation);
    }
}
