using System.Numerics.Tensors;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>The numbers that are measured with.</summary>
internal static class Numbers
{
    // Prime, so that the pattern fits no cache.
    private const int TileLength = 99_991;

    /// <summary>Random numbers of random sign, of half to one and a half the mean size: no average of them comes near the least numbers.</summary>
    public static void Fill(Span<float> numbers, int seed, float meanSize = 1)
    {
        var random = new Random(seed);
        Span<float> tile = numbers[..Math.Min(TileLength, numbers.Length)];
        foreach (ref float number in tile)
        {
            number = (random.NextSingle() + 0.5f) * (random.Next(2) == 0 ? meanSize : -meanSize);
        }

        for (int start = tile.Length; start < numbers.Length; start += tile.Length)
        {
            tile[..Math.Min(tile.Length, numbers.Length - start)].CopyTo(numbers[start..]);
        }
    }

    public static void RequireOrdinary(string rule, string what, ReadOnlySpan<float> numbers)
    {
        float largest = TensorPrimitives.MaxMagnitude(numbers);
        bool hasSubnormals = TensorPrimitives.IsSubnormalAny(numbers);
        if (!float.IsFinite(largest) || hasSubnormals)
        {
            throw new InvalidOperationException(
                $"{rule}'s {what} came to hold {(hasSubnormals ? "subnormal" : "infinite or undefined")} numbers, which take other times than ordinary ones: give the rule other hyperparameters.");
        }
    }
}
