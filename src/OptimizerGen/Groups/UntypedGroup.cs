using System.Numerics;

namespace OptimizerGen;

/// <summary>A group of an optimizer whose class has no group type of its own: hyperparameters by name only.</summary>
internal sealed class UntypedGroup<T>(Optimizer<T> optimizer, string pattern) : ParameterGroup<T>(optimizer, pattern)
    where T : struct, IFloatingPointIeee754<T>;
