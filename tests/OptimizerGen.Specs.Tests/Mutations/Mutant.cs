namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>A spec with one mistake in it.</summary>
/// <param name="Spec">The spec's name.</param>
/// <param name="Change">The kind of mistake, and the line as it reads with it.</param>
/// <param name="Text">The whole file.</param>
/// <param name="IsSignFlip">Whether it is the kind of mistake that must never go unseen.</param>
internal sealed record Mutant(string Spec, string Change, string Text, bool IsSignFlip);
