using System.Numerics;

namespace OptimizerGen.State;

/// <summary>
/// The states that are matrices of another shape than the elements. For a tensor there is memory when a step first asks for
/// it, zeros at first; a tensor whose steps never do takes none.
/// </summary>
internal sealed class MatrixStates<T>(OptimizerDescription description, LineTable tensors)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly AlignedBuffer<T>?[][] _matrices =
        [.. description.States.Select(state => IsMatrix(state.Shape) ? new AlignedBuffer<T>?[tensors.TensorCount] : [])];

    public static bool IsMatrix(StateShape shape) => shape is StateShape.RowSquare or StateShape.ColumnSquare or StateShape.Transposed;

    /// <summary>The rows and columns that a tensor's matrix has, or would have.</summary>
    public (int Rows, int Columns) SizeOf(int state, int tensor)
    {
        (int rows, int columns) = (tensors.Count(StateShape.Row, tensor), tensors.Count(StateShape.Column, tensor));
        return description.States[state].Shape switch
        {
            StateShape.RowSquare => (rows, rows),
            StateShape.ColumnSquare => (columns, columns),
            StateShape.Transposed => (columns, rows),
            var other => throw new ArgumentException($"A state of {other} is no matrix.", nameof(state)),
        };
    }

    /// <summary>Makes room for a tensor's matrix, unless there is some.</summary>
    /// <exception cref="InvalidOperationException">No buffer can hold it.</exception>
    public void Reserve(int state, int tensor)
    {
        if (_matrices[state][tensor] is null)
        {
            (int rows, int columns) = SizeOf(state, tensor);
            _matrices[state][tensor] = new AlignedBuffer<T>((long)rows * columns <= AlignedBuffer<T>.MaxLength ? rows * columns : throw new InvalidOperationException(FormattableString.Invariant(
                $"{description.Name}'s state '{description.States[state].Name}' would be a matrix of {rows} × {columns}, more than one buffer can hold: leave the tensor to another rule, or keep the state only for smaller ones with 'when'.")));
        }
    }

    /// <summary>A tensor's matrix, row after row; empty where there is none.</summary>
    public Span<T> Of(int state, int tensor) => _matrices[state][tensor] is { } matrix ? matrix.Span : [];

    /// <summary>A number of a tensor's matrix.</summary>
    /// <exception cref="InvalidOperationException">No room was made for it.</exception>
    public ref T At(int state, int tensor, int index)
    {
        AlignedBuffer<T> matrix = _matrices[state][tensor]
            ?? throw new InvalidOperationException($"A loop of {description.Name} works on a state that no room was made for: reserve it before the loop is run.");
        return ref matrix.At(index);
    }

    public void Clear()
    {
        foreach (AlignedBuffer<T>? matrix in _matrices.SelectMany(tensors => tensors))
        {
            matrix?.Span.Clear();
        }
    }
}
