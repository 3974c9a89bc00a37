namespace OptimizerGen.Specs.Tests.Running;

/// <summary>Lengths around every vector width, and around the blocks of a reduction.</summary>
internal static class Sizes
{
    public static int[] AroundVectors { get; } = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 63, 65, 127];

    public static int[] AroundBlocks { get; } = [4095, 4096, 4097, 10001];

    public const int StepsOnBlocks = 4;
}
