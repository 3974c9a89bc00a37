namespace OptimizerGen.Cli.Options;

/// <summary><c>[hyperparameter:]Schedule(name=value, …)</c></summary>
/// <param name="Hyperparameter">What is scheduled, the learning rate where nothing is named.</param>
/// <param name="Schedule">The schedule's name.</param>
/// <param name="Arguments">Its hyperparameters.</param>
internal sealed record ScheduleSetting(string Hyperparameter, string Schedule, IReadOnlyList<HyperparameterSetting> Arguments)
{
    public const string Default = "learning_rate";

    public static ScheduleSetting Parse(string option, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string call = text[(colon + 1)..].Trim();
        int open = call.IndexOf('(', StringComparison.Ordinal);
        if (call.Length == 0 || (open >= 0 && !call.EndsWith(')')) || open == 0)
        {
            throw new UserErrorException($"{option}: '{text}' is no schedule; write it like InverseTime(decay=0.1) or learning_rate:InverseTime.");
        }

        string arguments = open < 0 ? string.Empty : call[(open + 1)..^1];
        return new ScheduleSetting(
            colon < 0 ? Default : text[..colon].Trim(),
            open < 0 ? call : call[..open].Trim(),
            [.. arguments.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Argument(option, text, part))]);
    }

    private static HyperparameterSetting Argument(string option, string text, string part) => part.Contains('=', StringComparison.Ordinal)
        ? HyperparameterSetting.Parse(option, part)
        : throw new UserErrorException($"{option}: '{part}' in '{text}' has no name; write each argument as name=value, as in InverseTime(decay=0.1).");

    public bool AppliesTo(OptimizerDescription description) =>
        description.Hyperparameters.Any(hyperparameter => hyperparameter.Name == Hyperparameter || hyperparameter.PropertyName == Hyperparameter);

    public override string ToString()
    {
        string arguments = string.Join(", ", Arguments.Select(argument => $"{argument.Name}={NumberText.Write(argument.Value)}"));
        string call = arguments.Length == 0 ? Schedule : $"{Schedule}({arguments})";
        return Hyperparameter == Default ? call : $"{Hyperparameter}:{call}";
    }
}
