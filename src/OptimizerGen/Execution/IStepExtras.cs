using System.ComponentModel;

namespace OptimizerGen.CompilerServices;

/// <summary>Which extras a loop is compiled with. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStepExtras
{
    /// <summary>Whether the gradient is scaled and limited and the parameters decay.</summary>
    static abstract bool Shape { get; }

    /// <summary>Whether subnormal values of states become 0.</summary>
    static abstract bool Flush { get; }

    /// <summary>Whether the gradient becomes 0 when it has been used.</summary>
    static abstract bool Clear { get; }
}
