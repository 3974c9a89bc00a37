namespace OptimizerGen.Execution;

/// <summary>Where a frame's parameters come from.</summary>
internal enum FrameKind
{
    /// <summary>One stretch of memory, given with the frame.</summary>
    Given,

    /// <summary>The blocks of the parameter set.</summary>
    Set,

    /// <summary>Some pieces of the blocks of the parameter set, all of one unit.</summary>
    Pieces,

    /// <summary>The values kept aside, while the set's own blocks receive the gradient point.</summary>
    SetAtGradientPoint,
}
