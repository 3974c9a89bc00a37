namespace OptimizerGen;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The known name nearest to <paramref name="name"/>, or <see langword="null"/> when none is near.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        // A third of the letters may be wrong; beyond that the suggestion would be a guess.
        int best = (Math.Max(name.Length, 3) / 3) + 1;
        foreach (string candidate in known)
        {
            int distance = Distance(name, candidate);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    // Levenshtein's distance, one row at a time; letters that differ only in case cost nothing.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 0; i < left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < right.Length; j++)
            {
                int change = char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]) ? 0 : 1;
                int cost = Math.Min(diagonal + change, 1 + Math.Min(row[j], row[j + 1]));
                diagonal = row[j + 1];
                row[j + 1] = cost;
            }
        }

        return row[^1];
    }
}
