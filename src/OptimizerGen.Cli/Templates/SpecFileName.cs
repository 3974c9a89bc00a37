using System.Text.RegularExpressions;
using OptimizerGen.Cli.Specs;

namespace OptimizerGen.Cli.Templates;

/// <summary>A spec's name and the file that goes with it.</summary>
internal static partial class SpecFileName
{
    public static void RequirePascalCase(string name)
    {
        if (!PascalCase().IsMatch(name))
        {
            string pascal = string.Concat(Words().Matches(name).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));
            string suggestion = PascalCase().IsMatch(pascal) ? pascal : "HalfStep";
            throw new UserErrorException($"NAME: '{name}' cannot name a class; write words together, each with a capital letter, such as {suggestion}.");
        }
    }

    /// <summary><c>half-step.optimizer.yaml</c> for <c>HalfStep</c>.</summary>
    public static string Of(string name, bool isSchedule) => WordStart().Replace(name, "-").ToLowerInvariant() + EndingOf(isSchedule);

    public static string EndingOf(bool isSchedule) => isSchedule ? SpecFiles.ScheduleEnding : SpecFiles.OptimizerEnding;

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*\\z")]
    private static partial Regex PascalCase();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();
}
