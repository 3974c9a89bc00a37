using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Cli.Inspection;

/// <summary>What a step costs for each element, in words; where the ways through a kernel differ, from the least to the most.</summary>
internal static class StepCost
{
    public static IReadOnlyList<string> Of(LoweredKernel kernel)
    {
        KernelPlan[] usual = [.. kernel.UsualVariants];
        OperationCount[] counts = [.. usual.Select(OperationCount.Of)];
        int[] loops = [.. usual.Select(variant => variant.Passes.Count)];
        string ways = (usual.Length == 1 ? string.Empty : $", one of {usual.Length} ways, as conditions on numbers choose")
            + (usual.Length == kernel.Variants.Count ? string.Empty : ", or as written, where numbers are too small or too large for that");
        return
        [
            $"{Range(counts.Select(count => count.Bytes(sizeof(float))), "byte")} in float, {Range(counts.Select(count => count.Bytes(sizeof(double))), "byte")} in double: "
                + $"{Range(counts.Select(count => count.Reads), "read")} and {Range(counts.Select(count => count.Writes), "write")}",
            $"{Range(counts.Select(count => count.Divisions), "division")}, {Range(counts.Select(count => count.Roots), "square root")}{Functions(counts)}",
            $"{Range(loops, "loop")} over the elements{ways}",
        ];
    }

    public static string Count(int count, string noun) => Range([count], noun);

    /// <summary>The end of a list: calls of exp, log and so on, where there are some.</summary>
    public static string Functions(IReadOnlyList<OperationCount> counts) =>
        counts.All(count => count.Functions == 0) ? string.Empty : ", " + Range(counts.Select(count => count.Functions), "longer function");

    private static string Range(IEnumerable<int> values, string noun)
    {
        int least = values.Min(), most = values.Max();
        string count = least == most ? $"{most}" : $"{least} to {most}";
        return most == 1 ? $"{count} {noun}" : $"{count} {noun}s";
    }
}
