namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>A mutant and what became of it.</summary>
internal sealed record MutationOutcome(Mutant Mutant, Verdict Verdict);
