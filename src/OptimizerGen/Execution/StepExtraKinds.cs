using System.ComponentModel;

namespace OptimizerGen.CompilerServices;

/// <summary>The extras that change a loop.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StepExtraKinds
{
    /// <summary>The rule alone.</summary>
    None = 0,

    /// <summary>The gradient is scaled and limited, the parameters decay.</summary>
    Shape = 1,

    /// <summary>Subnormal values of states become 0.</summary>
    Flush = 2,

    /// <summary>The gradient becomes 0 when it has been used.</summary>
    Clear = 4,
}
