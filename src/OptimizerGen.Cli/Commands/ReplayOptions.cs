namespace OptimizerGen.Cli.Commands;

/// <summary>The options of <c>replay</c> as they were written.</summary>
/// <param name="Recording">The recording's file.</param>
/// <param name="Optimizer">The optimizer's name, or a spec's file.</param>
/// <param name="Set">Hyperparameters.</param>
/// <param name="Precision">float32 or float64.</param>
/// <param name="Output">The result's file; null for the console.</param>
internal sealed record ReplayOptions(string Recording, string Optimizer, IReadOnlyList<string> Set, string Precision, string? Output);
