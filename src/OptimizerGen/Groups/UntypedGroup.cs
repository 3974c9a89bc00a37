using System.Numerics;
using OptimizerGen.CompilerServices;

namespace OptimizerGen;

/// <summary>A group of an optimizer whose class has no group type of its own: hyperparameters by name only.</summary>
internal sealed class UntypedGroup<T>(GroupMembers<T> members) : ParameterGroup<T>(members)
    where T : struct, IFloatingPointIeee754<T>;
