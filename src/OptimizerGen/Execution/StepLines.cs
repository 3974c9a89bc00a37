using System.ComponentModel;

namespace OptimizerGen.CompilerServices;

/// <summary>Numbers of the rows or columns of a tensor. Used by generated code.</summary>
/// <param name="Lines">Which of them.</param>
/// <param name="Index">The index of a state, or of a buffer that holds nothing from one step to the next.</param>
/// <param name="IsState">Whether it is a state.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct StepLines(StateShape Lines, int Index, bool IsState = false);
