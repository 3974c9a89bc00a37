using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Racing;

/// <summary>One optimizer with what it runs with.</summary>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="Settings">Hyperparameters and schedules.</param>
/// <param name="Batch">The samples of each gradient.</param>
internal sealed record RaceRun(OptimizerChoice Optimizer, RunSettings Settings, BatchSetting Batch);
