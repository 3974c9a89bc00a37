namespace OptimizerGen.Tests.References;

/// <summary>A schedule's value at step t (from 1) and an epoch (from 0); <paramref name="own"/> gives its hyperparameters by name.</summary>
internal delegate double ScheduleFormula(long t, long epoch, double initial, Func<string, double> own);
