namespace OptimizerGen.Cli.Replay;

/// <summary>Writes a replay's result with as many digits as bring back every bit: 17, or 9 for float32.</summary>
internal static class ReplayJson
{
    public static string Write(ReplayResult result) => JsonText.WriteDocument(json =>
    {
        int digits = result.Precision == "float32" ? 9 : 17;
        json.WriteString("optimizer", result.Optimizer);
        json.WriteString("precision", result.Precision);
        json.WriteStartObject("hyperparameters");
        foreach ((HyperparameterDescription description, double value) in result.Hyperparameters)
        {
            if (description.Kind == HyperparameterKind.Boolean)
            {
                json.WriteBoolean(description.Name, value != 0);
            }
            else
            {
                // Hyperparameters are double in either precision.
                JsonText.WriteNumber(json, description.Name, value, digits: 17);
            }
        }

        json.WriteEndObject();
        JsonText.WriteNumbers(json, "steps", result.Steps.Select(step => (double)step));
        json.WriteStartArray("theta");
        foreach (double[] parameters in result.Parameters)
        {
            JsonText.WriteRow(json, parameters, digits);
        }

        json.WriteEndArray();
        json.WriteStartObject("state");
        foreach ((StateDescription description, double[] values) in result.States)
        {
            if (description.Shape == StateShape.Number)
            {
                JsonText.WriteNumber(json, description.Name, values[0], digits);
            }
            else
            {
                JsonText.WriteNumbers(json, description.Name, values, digits);
            }
        }

        json.WriteEndObject();
    });
}
