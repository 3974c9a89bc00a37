namespace OptimizerGen.Execution;

/// <summary>What is done with whole matrices.</summary>
internal enum MatrixOperation
{
    Identity,
    Multiply,
    Copy,
    Orthonormal,
    Upper,
    Eigenvectors,
    Cholesky,
    InverseRoot,
    Solve,
    Diagonal,
    OfDiagonal,
}

/// <summary>An operation on matrices that a rule asked for in a phase.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Unit">The tensor whose matrices they are.</param>
/// <param name="Left">The first operand.</param>
/// <param name="Right">The second operand, where there is one.</param>
/// <param name="Result">Where the result goes.</param>
/// <param name="Number">The number that belongs to it, where there is one.</param>
/// <param name="Lines">The numbers of rows or columns that it reads or writes, where it does.</param>
internal readonly record struct MatrixRequest(
    MatrixOperation Operation, int Unit, StepMatrix Left, StepMatrix Right, StepMatrix Result, double Number = 0, StepLines Lines = default);
