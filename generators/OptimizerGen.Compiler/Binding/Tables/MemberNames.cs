using System.Globalization;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>From a spec's <c>snake_case</c> to the PascalCase of .NET, and which members a generated class has anyway.</summary>
public static class MemberNames
{
    private static readonly HashSet<string> s_optimizerMembers =
    [
        "AtGradientPoint", "Current", "Description", "Epoch", "Equals", "EvaluateDefault", "Finalize", "GetCurrent",
        "GetHashCode", "GetHyperparameter", "GetHyperparameterList", "GetHyperparameterRows", "GetSchedule", "GetType", "GetInput", "Groups", "Hyperparameters",
        "Initialize", "Length", "Load", "MaxDegreeOfParallelism", "MemberwiseClone", "NonFinite", "Parameters",
        "ReadView", "ReferenceEquals", "Reset", "Save", "Schedules", "SetHyperparameter", "SetHyperparameterList", "SetHyperparameterRows", "SetSchedule", "States", "Step", "StepCount",
        "ToString", "Update", "ViewInput", "ViewLineState", "ViewMatrixState", "ViewNumberState", "ViewState", "WriteGradientPoint", "WriteView", "CurrentHyperparameters",
        "ScheduleSlots", "StepLoops", "ClipGlobalNorm", "ClipGradientValue", "DecoupledWeightDecay", "FlushSubnormals",
        "GradientNorm", "GradientScale", "SkippedSteps", "StepsPerEpoch", "CatalogueEntry", "CreateGroup", "Group", "WorksOnSet", "RequiresGradientPoint",
        "ParameterGroups", "LeaveGradientPoint", "GradientPoints", "KeepGradient", "WriteEarlierPoint", "Seed",
        "StepTensor", "EndStep", "StepRows", "CatchUp", "WriteRowNumbers",
    ];

    /// <summary>What a parameter group has beyond an optimizer's members; a hyperparameter is a property of both.</summary>
    private static readonly HashSet<string> s_groupMembers =
        ["Inherit", "IsFrozen", "LearningRateScale", "Overrides", "Name"];

    private static readonly HashSet<string> s_scheduleMembers =
    [
        "Description", "Equals", "Finalize", "GetHashCode", "GetHyperparameter", "GetType", "Hyperparameters",
        "MemberwiseClone", "ReferenceEquals", "SetHyperparameter", "ToString", "Value", "CatalogueEntry", "EvaluateDefault",
        "GetHyperparameterList", "SetHyperparameterList", "GetListNumber", "GetListSize", "GetState", "Initialize", "Report", "Reset", "Update",
    ];

    public static bool IsTaken(string member, bool ofSchedule) =>
        ofSchedule ? s_scheduleMembers.Contains(member) : s_optimizerMembers.Contains(member);

    /// <summary>Whether a parameter group has <paramref name="member"/> and an optimizer has not.</summary>
    public static bool IsTakenInGroup(string member) => s_groupMembers.Contains(member);

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

    /// <summary>
    /// Whether <paramref name="name"/> can be declared: lower-case ASCII letters and digits in words that one underscore
    /// joins, so that no two names become the same member but for a digit that begins a word.
    /// </summary>
    public static bool IsDeclarable(string name) =>
        name.Length > 0 && name[0] is >= 'a' and <= 'z' && name[name.Length - 1] != '_' && !name.Contains("__")
        && name.All(c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
