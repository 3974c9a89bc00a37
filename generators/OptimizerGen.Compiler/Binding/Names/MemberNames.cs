using System.Globalization;

namespace OptimizerGen.Compiler.Binding.Names;

/// <summary>From a spec's <c>snake_case</c> to the PascalCase of .NET, and which members a generated class has anyway.</summary>
public static class MemberNames
{
    private static readonly HashSet<string> s_optimizerMembers =
    [
        "AtGradientPoint", "Current", "Description", "Epoch", "Equals", "EvaluateDefault", "Finalize", "GetCurrent",
        "GetHashCode", "GetHyperparameter", "GetSchedule", "GetType", "GradientPoint", "Groups", "Hyperparameters",
        "Initialize", "InputSpan", "Length", "Load", "MaxDegreeOfParallelism", "MemberwiseClone", "NonFinite", "Parameters",
        "ReadView", "Reset", "Save", "Schedules", "SetHyperparameter", "SetSchedule", "States", "Step", "StepCount",
        "ToString", "Update", "ViewInput", "ViewNumberState", "ViewState", "WriteGradientPoint", "WriteView", "CurrentHyperparameters",
        "ScheduleSlots", "ClipGlobalNorm", "GradientScale",
    ];

    private static readonly HashSet<string> s_scheduleMembers =
    [
        "Description", "Equals", "Finalize", "GetHashCode", "GetHyperparameter", "GetType", "Hyperparameters",
        "MemberwiseClone", "SetHyperparameter", "ToString", "Value",
    ];

    public static bool IsTaken(string member, bool ofSchedule) =>
        (ofSchedule ? s_scheduleMembers : s_optimizerMembers).Contains(member);

    public static string Pascal(string name)
    {
        string[] words = name.Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(word =>
            char.ToUpper(word[0], CultureInfo.InvariantCulture) + word.Substring(1)));
    }

    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        return char.ToLower(pascal[0], CultureInfo.InvariantCulture) + pascal.Substring(1);
    }

    /// <summary>Whether <paramref name="name"/> can be declared: lower-case ASCII letters, digits and underscores.</summary>
    public static bool IsDeclarable(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(c => c == '_' || (c < 128 && char.IsLetterOrDigit(c)))
        && name.Any(c => c != '_');
}
