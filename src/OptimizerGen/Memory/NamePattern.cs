using System.Numerics;

namespace OptimizerGen;

/// <summary>
/// Which names are meant: alternatives with <c>|</c> between them, in which <c>*</c> stands for any run of
/// characters, dots included, and <c>?</c> for one. An alternative covers the whole name, letter by letter.
/// </summary>
internal sealed class NamePattern
{
    // Enough to see a misspelling or the habit of the names, and short enough for a message.
    private const int NamesInMessage = 5;

    private readonly string[] _alternatives;

    private NamePattern(string[] alternatives) => _alternatives = alternatives;

    /// <summary>Reads a pattern; spaces around an alternative do not count.</summary>
    /// <exception cref="ArgumentException">The pattern or one of its alternatives is empty.</exception>
    public static NamePattern Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (string.IsNullOrWhiteSpace(pattern))
        {
            throw new ArgumentException(
                "The pattern is empty: write the names of parameters with * and ?, as in \"*.bias|*.norm.*\".", nameof(pattern));
        }

        string[] alternatives = pattern.Split('|', StringSplitOptions.TrimEntries);
        return alternatives.Contains("")
            ? throw new ArgumentException($"The pattern '{pattern}' has an empty alternative: write a name beside every '|', or leave that '|' out.", nameof(pattern))
            : new NamePattern(alternatives);
    }

    /// <summary>Those of some parameters whose names match a pattern, in their order.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="owner">Whose they are, as a message shall say it.</param>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentException">The pattern is empty, or none matches it.</exception>
    public static Parameter<T>[] Match<T>(IReadOnlyList<Parameter<T>> parameters, string owner, string pattern)
        where T : struct, IFloatingPointIeee754<T>
    {
        NamePattern names = Parse(pattern);
        Parameter<T>[] matching = [.. parameters.Where(parameter => names.Matches(parameter.Name))];
        if (matching.Length > 0)
        {
            return matching;
        }

        string[] nearest = [.. parameters.Select(parameter => parameter.Name).OrderBy(names.Distance).Take(NamesInMessage)];
        throw new ArgumentException(
            $"'{pattern}' matches no parameter of {owner}: "
            + (nearest.Length == 0 ? "it has none." : $"write a pattern for names such as {Listed(nearest, parameters.Count)}."),
            nameof(pattern));
    }

    /// <summary>The first of some names with commas between them, and dots where there are more.</summary>
    public static string Listed(IEnumerable<string> names, int count) =>
        string.Join(", ", names.Take(NamesInMessage)) + (count > NamesInMessage ? ", …" : "");

    /// <summary>Whether a pattern can mean this name and no other.</summary>
    public static bool CanMean(string name) => name.AsSpan().IndexOfAny('*', '?', '|') < 0 && name.AsSpan().Trim().Length == name.Length;

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
