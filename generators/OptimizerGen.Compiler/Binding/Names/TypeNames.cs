namespace OptimizerGen.Compiler.Binding.Names;

/// <summary>Which names a generated class cannot have, because the generated text would no longer mean what it says.</summary>
internal static class TypeNames
{
    /// <summary>What the generated text calls by its bare name; a class of that name in the same namespace would be meant instead.</summary>
    private static readonly HashSet<string> s_used =
    [
        "Math", "MathF", "MidpointRounding", "Span", "ReadOnlySpan", "ArgumentException", "ArgumentOutOfRangeException",
        "PlatformNotSupportedException", "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "Unsafe",
        "Vector128", "Vector256", "Vector512", "StepMath", "StepVector", "StepReduction",
    ];

    /// <summary>The types that a user of generated classes works with; two of a name could not be told apart.</summary>
    private static readonly HashSet<string> s_runtime = ["Optimizer", "Schedule", "Parameter", "ParameterSet", "OptimizerCatalogue", "System", "OptimizerGen"];

    /// <summary>Why <paramref name="name"/> cannot be a class's name, or null when it can.</summary>
    public static string? Obstacle(string name, bool ofSchedule) =>
        s_used.Contains(name) ? "generated classes use a type of that name"
        : s_runtime.Contains(name) ? "OptimizerGen itself has something of that name"
        : name == "T" ? "it is the name of the class's type parameter"
        : MemberNames.IsTaken(name, ofSchedule) ? $"every {(ofSchedule ? "schedule" : "optimizer")} has a member of that name"
        : null;
}
