namespace OptimizerGen.Tests.References;

/// <summary>A schedule's formula; <paramref name="constant"/> is its own number: γ, or the base of the power.</summary>
internal delegate double ScheduleFormula(long t, long epoch, double initial, double constant);
