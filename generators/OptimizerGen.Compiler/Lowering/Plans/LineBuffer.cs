using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>A place in memory with a number, in double, for each row, column or block of a tensor.</summary>
/// <param name="Lines">Which of them.</param>
/// <param name="Index">The index of a state, or of a buffer that holds nothing from one step to the next.</param>
/// <param name="IsState">Whether it is a state.</param>
public readonly record struct LineBuffer(Shape Lines, int Index, bool IsState);

/// <summary>Numbers of rows, columns or blocks that memory holds when a loop over them, or over their elements, begins.</summary>
public sealed record LineLoad(LineBuffer Buffer, Value Value);

/// <summary>Numbers of rows, columns or blocks that a loop writes.</summary>
public sealed record LineStore(LineBuffer Buffer, Value Value);
