using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Binding;

/// <summary>The end of a sentence about a name that is not known.</summary>
internal static class Suggestion
{
    public static string For(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
}
