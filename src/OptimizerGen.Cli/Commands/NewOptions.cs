namespace OptimizerGen.Cli.Commands;

/// <summary>What <c>new</c> was asked for.</summary>
internal sealed record NewOptions(string Name, string? Extends, bool IsSchedule, string? Output);
