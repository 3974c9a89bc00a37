using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Cli.Inspection;

/// <summary>Says when a variant of a kernel runs.</summary>
internal static class VariantChoice
{
    /// <summary>Such as <c>condition 1 holds and condition 2 does not hold</c>; conditions that make no difference are left out.</summary>
    public static string Describe(LoweredKernel kernel, int variant)
    {
        int[] masks = [.. Enumerable.Range(0, kernel.Choices.Count).Where(mask => kernel.Choices[mask] == variant)];
        int[] fixedBits = [.. Enumerable.Range(0, kernel.Conditions.Count).Where(bit => masks.All(mask => Holds(mask, bit) == Holds(masks[0], bit)))];

        // Otherwise the masks are not all that agree on these bits, and each is told.
        bool isProduct = masks.Length == 1 << (kernel.Conditions.Count - fixedBits.Length);
        return isProduct
            ? Describe(masks[0], fixedBits)
            : string.Join(", or ", masks.Select(mask => Describe(mask, [.. Enumerable.Range(0, kernel.Conditions.Count)])));
    }

    private static string Describe(int mask, int[] bits) =>
        string.Join(" and ", bits.Select(bit => $"condition {bit + 1} {(Holds(mask, bit) ? "holds" : "does not hold")}"));

    private static bool Holds(int mask, int bit) => ((mask >> bit) & 1) != 0;
}
