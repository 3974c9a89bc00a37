namespace OptimizerGen.Cli;

/// <summary>The part of a message that helps with a misspelt name.</summary>
internal static class Suggestion
{
    public static string For(string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        return NearestName.Find(name, names) is string nearest ? $"did you mean '{nearest}'?" : $"choose from {string.Join(", ", names)}.";
    }
}
