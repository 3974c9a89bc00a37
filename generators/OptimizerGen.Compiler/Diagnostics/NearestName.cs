namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>Nobody mistypes a name of this length by three letters, and comparing it takes long.</summary>
    private const int LongestName = 64;

    /// <summary>
    /// The nearest candidate, or null when none is near enough to be meant. Of several equally near ones that one wins
    /// which has nothing but the name's own letters, and then the first.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string written = name.ToUpperInvariant();
        ulong letters = LettersOf(written);
        string? nearest = null;
        bool isPart = false;
        int best = Math.Max(1, Math.Min(3, name.Length / 3));
        foreach (string candidate in candidates)
        {
            string known = candidate.Length > LongestName ? "" : candidate.ToUpperInvariant();
            if (known.Length == 0 || Math.Abs(known.Length - written.Length) > best || CountOf(letters ^ LettersOf(known)) > 2 * best)
            {
                continue;
            }

            int distance = Distance(written, known);
            bool isNewPart = IsPart(known, written);
            if (distance < known.Length && (distance < best || (distance == best && (nearest is null || (isNewPart && !isPart)))))
            {
                (nearest, best, isPart) = (candidate, distance, isNewPart);
            }
        }

        return nearest;
    }

    /// <summary>The least number of letters inserted, removed, replaced or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        int[,] cost = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Cheapest(cost, from, to, i, j);
            }
        }

        return cost[from.Length, to.Length];
    }

    private static int Cheapest(int[,] cost, string from, string to, int i, int j)
    {
        int replaced = cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        int cheapest = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        bool isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwap ? Math.Min(cheapest, cost[i - 2, j - 2] + 1) : cheapest;
    }

    /// <summary>Whether a name is what is left of another when letters are taken out of it.</summary>
    private static bool IsPart(string part, string whole)
    {
        int found = 0;
        for (int i = 0; i < whole.Length && found < part.Length; i++)
        {
            found += whole[i] == part[found] ? 1 : 0;
        }

        return found == part.Length;
    }

    /// <summary>A bit for each letter that occurs: names that share few are told apart without counting.</summary>
    private static ulong LettersOf(string name)
    {
        ulong letters = 0;
        foreach (char letter in name)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    private static int CountOf(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
