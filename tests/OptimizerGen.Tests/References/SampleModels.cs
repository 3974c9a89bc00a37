namespace OptimizerGen.Tests.References;

/// <summary>The tensors of models on which rules are tried that see shapes or the whole model.</summary>
internal static class SampleModels
{
    /// <summary>Matrices of one row and of one column, of one element, a wide, a high and a square one, a vector, three and four axes, a number, and no elements.</summary>
    public static IReadOnlyList<IReadOnlyList<int[]>> All { get; } =
    [
        [[3, 5]],
        [[1, 6], [6, 1], [1, 1], [4, 4], [7]],
        [[2, 3, 5], [2, 2, 3, 4], [0], [1]],
        [[65, 17], [], [9, 20], [130]],
    ];

    /// <summary>Small enough to be read, and for a mistake to show.</summary>
    public static IReadOnlyList<int[]> Small { get; } = [[2, 3], [3, 2], [4]];
}
