using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>A whole rule that is run beside the spec's own statements.</summary>
/// <param name="Alias">What its step is called by.</param>
/// <param name="Name">Where the spec names the rule.</param>
/// <param name="Spec">The rule with all it inherits, and the arguments as its defaults.</param>
/// <param name="Arguments">The hyperparameters that are given an argument.</param>
public sealed record UsedRule(LocatedText Alias, LocatedText Name, ComposedSpec Spec, IReadOnlyList<string> Arguments);
