namespace OptimizerGen.Benchmarks.Generation;

/// <summary>An edit of one spec of the catalogue, to and fro.</summary>
/// <param name="About">What depends on the spec.</param>
/// <param name="File">Its file.</param>
/// <param name="Text">A text in it.</param>
/// <param name="Changed">The same, edited.</param>
internal sealed record SpecEdit(string About, string File, string Text, string Changed)
{
    public static IReadOnlyList<SpecEdit> All { get; } =
    [
        new("one edit of Lion, on which nothing is built", "lion.optimizer.yaml", "default: 1e-4", "default: 2e-4"),
        new("one edit of Adam, on which many are built", "adam.optimizer.yaml", "default: 1e-8", "default: 2e-8"),
        new("a comment in Lion, which changes no class", "lion.optimizer.yaml", "optimizer: Lion", "# A comment.\noptimizer: Lion"),
    ];
}
