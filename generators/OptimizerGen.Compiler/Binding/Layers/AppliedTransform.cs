using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>A transform laid over a rule.</summary>
/// <param name="Name">Where a spec lays it on.</param>
/// <param name="Spec">The transform with all it inherits, and the arguments as its defaults.</param>
/// <param name="Arguments">The hyperparameters that are given an argument.</param>
public sealed record AppliedTransform(LocatedText Name, ComposedSpec Spec, IReadOnlyList<string> Arguments);
