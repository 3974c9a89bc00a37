namespace OptimizerGen;

/// <summary>
/// Which names belong to a group: alternatives with <c>|</c> between them, in which <c>*</c> stands for any run of
/// characters, dots included, and <c>?</c> for one. An alternative covers the whole name, letter by letter.
/// </summary>
internal sealed class GroupPattern
{
    private readonly string[] _alternatives;

    private GroupPattern(string[] alternatives) => _alternatives = alternatives;

    /// <summary>Reads a pattern; spaces around an alternative do not count.</summary>
    /// <exception cref="ArgumentException">The pattern or one of its alternatives is empty.</exception>
    public static GroupPattern Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (string.IsNullOrWhiteSpace(pattern))
        {
            throw new ArgumentException(
                "The pattern of a group is empty: write the names of its parameters with * and ?, as in \"*.bias|*.norm.*\".", nameof(pattern));
        }

        string[] alternatives = pattern.Split('|', StringSplitOptions.TrimEntries);
        return alternatives.Contains("")
            ? throw new ArgumentException($"The pattern '{pattern}' has an empty alternative: write a name beside every '|', or leave that '|' out.", nameof(pattern))
            : new GroupPattern(alternatives);
    }

    public bool Matches(string name) => Array.Exists(_alternatives, alternative => Edits(alternative, name) == 0);

    /// <summary>The letters that would have to change for <paramref name="name"/> to match the nearest alternative.</summary>
    public int Distance(string name) => _alternatives.Min(alternative => Edits(alternative, name));

    // Levenshtein's distance, one row for each character of the pattern, in which wildcards cost nothing.
    private static int Edits(string alternative, string name)
    {
        int[] row = [.. Enumerable.Range(0, name.Length + 1)];
        foreach (char wanted in alternative)
        {
            int gap = wanted == '*' ? 0 : 1;
            int diagonal = row[0];
            row[0] += gap;
            for (int place = 0; place < name.Length; place++)
            {
                int change = wanted == name[place] || wanted is '?' or '*' ? 0 : 1;
                int cost = Math.Min(diagonal + change, Math.Min(row[place], row[place + 1]) + gap);
                diagonal = row[place + 1];
                row[place + 1] = cost;
            }
        }

        return row[^1];
    }
}
