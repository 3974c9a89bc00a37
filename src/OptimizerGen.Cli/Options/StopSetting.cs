using OptimizerGen.Training;

namespace OptimizerGen.Cli.Options;

/// <summary><c>loss|gradient|step=VALUE</c></summary>
internal static class StopSetting
{
    private static readonly Dictionary<string, StoppingQuantity> s_quantities = new(StringComparer.Ordinal)
    {
        ["loss"] = StoppingQuantity.Loss,
        ["gradient"] = StoppingQuantity.GradientNorm,
        ["step"] = StoppingQuantity.StepSize,
    };

    public static StoppingRule Parse(string text)
    {
        string[] parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && s_quantities.TryGetValue(parts[0], out StoppingQuantity quantity)
            ? new StoppingRule(quantity, NumberText.ParseFinite("--stop", parts[1]))
            : throw new UserErrorException($"--stop: '{text}' is no stopping rule; write loss=1e-4, gradient=1e-4 or step=1e-6.");
    }
}
