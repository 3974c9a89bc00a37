using System.ComponentModel;

namespace OptimizerGen.CompilerServices;

/// <summary>A matrix in the scratch of a tensor. Used by generated code.</summary>
/// <param name="Domain">How it lies there.</param>
/// <param name="Buffer">Which buffer: of the elements' scratch, or of the matrices'.</param>
/// <param name="IsTransposed">Whether it is read with rows for columns.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct StepMatrix(StepDomain Domain, int Buffer, bool IsTransposed = false)
{
    /// <summary>The same matrix, read with rows for columns.</summary>
    public StepMatrix Transposed => this with { IsTransposed = !IsTransposed };
}
