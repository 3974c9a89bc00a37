namespace OptimizerGen.Cli.Options;

/// <summary>Values separated by commas.</summary>
internal static class ListText
{
    public static IReadOnlyList<string> Split(string option, string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.All(part => part.Length > 0)
            ? parts
            : throw new UserErrorException($"{option}: '{text}' has an empty entry; separate values by single commas.");
    }
}
