using OptimizerGen.Compiler.Binding.Tables;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Which names a generated class cannot have.</summary>
internal static class TypeNames
{
    /// <summary>What a user of generated classes works with; two of a name could not be told apart.</summary>
    private static readonly HashSet<string> s_runtime =
        ["Optimizer", "Schedule", "Parameter", "ParameterSet", "ParameterGroup", "GroupCollection", "OptimizerCatalogue", "OptimizerGen", "System"];

    /// <summary>Why <paramref name="name"/> cannot be a class's name, or null when it can.</summary>
    public static string? Obstacle(string name, bool ofSchedule) =>
        s_runtime.Contains(name) ? "it is the name of something that every rule is used with"
        : name == "T" ? "it is the name of the class's type parameter"
        : MemberNames.IsTaken(name, ofSchedule) ? $"every {(ofSchedule ? "schedule" : "optimizer")} has a member of that name"
        : null;
}
