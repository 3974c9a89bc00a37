using System.Text.Json;
using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Replay;

namespace OptimizerGen.Cli.Racing;

/// <summary>What was found, as JSON.</summary>
internal static class RaceJson
{
    public static string Write(MainJobResult result) => JsonText.Write(json =>
    {
        json.WriteStartObject();
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
        foreach (RaceOutcome outcome in result.Catalogue.SelectMany(entry => entry.Outcomes.Zip(MainJobResult.Sizes, (outcome, size) => (Outcome: outcome, Size: size))).Select(pair =>
            {
                json.WriteStartObject();
                json.WriteNumber("samples", pair.Size);
                return pair.Outcome;
            }))
        {
            WriteOutcome(json, outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("seconds", result.Seconds);
        json.WriteEndObject();
    });

    public static string Write(RacePlan plan, IReadOnlyList<RaceOutcome> outcomes) => JsonText.Write(json =>
    {
        json.WriteStartObject();
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
        json.WriteEndObject();
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
        json.WriteString("end", outcome.Result.Explanation);
    }
}
