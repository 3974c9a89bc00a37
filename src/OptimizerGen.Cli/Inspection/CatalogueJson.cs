using System.Text.Json;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Replay;
using OptimizerGen.Cli.Specs;
using OptimizerGen.Compiler.Binding;

namespace OptimizerGen.Cli.Inspection;

/// <summary>The catalogue as JSON.</summary>
internal static class CatalogueJson
{
    public static string Write(IOptimizerSource source) => JsonText.WriteDocument(json =>
    {
        json.WriteStartArray("optimizers");
        foreach (OptimizerDescription description in source.Optimizers)
        {
            json.WriteStartObject();
            WriteTexts(json, description.Name, description.Summary, description.Formula, description.UseWhen, description.Reference);
            json.WriteString("strengths", description.Strengths);
            json.WriteString("weaknesses", description.Weaknesses);
            WriteHyperparameters(json, description.Hyperparameters);
            WriteStates(json, description.States);
            WriteShaped(json, "inputs", description.Inputs.Select(input => (input.Name, input.Shape, input.Summary)));
            json.WriteStartArray("views");
            foreach (ViewDescription view in description.Views)
            {
                json.WriteStringValue(view.Name);
            }

            json.WriteEndArray();
            json.WriteBoolean("hasGradientPoint", description.HasGradientPoint);
            json.WriteStartArray("earlierGradients");
            foreach (EarlierGradientDescription gradient in description.EarlierGradients)
            {
                json.WriteStringValue(gradient.Name);
            }

            json.WriteEndArray();
            json.WriteBoolean("perTensor", description.PerTensor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("transforms");
        foreach (BoundTransform transform in CatalogueTransforms.All)
        {
            TransformJson.Write(json, transform);
        }

        json.WriteEndArray();
        json.WriteStartArray("schedules");
        foreach (ScheduleDescription description in source.Schedules)
        {
            json.WriteStartObject();
            WriteTexts(json, description.Name, description.Summary, description.Formula, description.UseWhen, description.Reference);
            WriteHyperparameters(json, description.Hyperparameters);
            WriteStates(json, description.States);
            WriteShaped(json, "inputs", description.Inputs.Select(input => (input.Name, input.Shape, input.Summary)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static void WriteTexts(Utf8JsonWriter json, string name, string? summary, string? formula, string? useWhen, string? reference)
    {
        json.WriteString("name", name);
        json.WriteString("summary", summary);
        json.WriteString("formula", formula);
        json.WriteString("useWhen", useWhen);
        json.WriteString("reference", reference);
    }

    private static void WriteHyperparameters(Utf8JsonWriter json, IReadOnlyList<HyperparameterDescription> hyperparameters)
    {
        json.WriteStartArray("hyperparameters");
        foreach (HyperparameterDescription hyperparameter in hyperparameters)
        {
            json.WriteStartObject();
            json.WriteString("name", hyperparameter.Name);
            json.WriteString("symbol", hyperparameter.Symbol);
            json.WriteString("kind", hyperparameter.Kind switch { HyperparameterKind.Boolean => "boolean", HyperparameterKind.Integer => "integer", _ => "real" });
            json.WriteString("range", hyperparameter.Range.ToString());
            WriteDefault(json, hyperparameter);
            json.WriteString("summary", hyperparameter.Summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A number, a truth value, an expression of other hyperparameters as text, or null where the caller must set it.
    private static void WriteDefault(Utf8JsonWriter json, HyperparameterDescription hyperparameter)
    {
        if (hyperparameter.Default is not double number)
        {
            json.WriteString("default", hyperparameter.DefaultExpression);
        }
        else if (hyperparameter.Kind == HyperparameterKind.Boolean)
        {
            json.WriteBoolean("default", number != 0);
        }
        else
        {
            JsonText.WriteNumber(json, "default", number);
        }
    }

    private static void WriteStates(Utf8JsonWriter json, IReadOnlyList<StateDescription> states)
    {
        json.WriteStartArray("states");
        foreach (StateDescription state in states)
        {
            json.WriteStartObject();
            WriteShape(json, state.Name, state.Shape, state.Summary);
            json.WriteString("storage", state.Storage == StateStorage.BFloat16 ? "bfloat16" : "full");
            if (state.Storage != StateStorage.Full)
            {
                json.WriteString("rounding", state.Rounding == StateRounding.Stochastic ? "stochastic" : "nearest");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShaped(Utf8JsonWriter json, string list, IEnumerable<(string Name, StateShape Shape, string? Summary)> entries)
    {
        json.WriteStartArray(list);
        foreach ((string name, StateShape shape, string? summary) in entries)
        {
            json.WriteStartObject();
            WriteShape(json, name, shape, summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShape(Utf8JsonWriter json, string name, StateShape shape, string? summary)
    {
        json.WriteString("name", name);
        json.WriteString("shape", shape.ToString().ToLowerInvariant());
        json.WriteString("summary", summary);
    }
}
