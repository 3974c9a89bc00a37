using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Cli.Inspection;

/// <summary>What a step costs for each element, in words; where the ways through a kernel differ, from the least to the most.</summary>
internal static class StepCost
{
    public static IReadOnlyList<string> Of(LoweredKernel kernel)
    {
        OperationCount[] counts = [.. kernel.Variants.Select(OperationCount.Of)];
        int[] loops = [.. kernel.Variants.Select(variant => variant.Passes.Count)];
        string ways = kernel.Variants.Count == 1 ? string.Empty : $", one of {kernel.Variants.Count} ways, as conditions on numbers choose";
        return
        [
            $"{Range(counts.Select(count => count.Bytes(sizeof(float))), "byte")} in float, {Range(counts.Select(count => count.Bytes(sizeof(double))), "byte")} in double: "
                + $"{Range(counts.Select(count => count.Reads), "read")} and {Range(counts.Select(count => count.Writes), "write")}",
            $"{Range(counts.Select(count => count.Divisions), "division")}, {Range(counts.Select(count => count.Roots), "square root")}",
            $"{Range(loops, "loop")} over the elements{ways}",
        ];
    }

    public static string Count(int count, string noun) => Range([count], noun);

    private static string Range(IEnumerable<int> values, string noun)
    {
        int least = values.Min(), most = values.Max();
        string count = least == most ? $"{most}" : $"{least} to {most}";
        return most == 1 ? $"{count} {noun}" : $"{count} {noun}s";
    }
}
