using System.Numerics;
using OptimizerGen.Matrices;
using OptimizerGen.Matrices.Products;

namespace OptimizerGen.Execution;

/// <summary>The operations on matrices that a phase asked for, which are done one after the other when its loops have run.</summary>
internal sealed class MatrixRun<T>(StepContext<T> context)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly MatrixOperations<T> _operations = new();
    private MatrixRequest[] _asked = [];
    private int _count;

    /// <summary>Forgets what a phase that failed had asked for.</summary>
    public void Forget() => _count = 0;

    /// <summary>Notes an operation, and makes room for its result.</summary>
    public void Ask(in MatrixRequest request)
    {
        if (request.Operation != MatrixOperation.Diagonal)
        {
            Reserve(request.Unit, request.Result);
        }

        if (_count == _asked.Length)
        {
            Array.Resize(ref _asked, Math.Max(4, 2 * _count));
        }

        _asked[_count++] = request;
    }

    /// <summary>Makes room for a matrix of a tensor. A later step finds it there.</summary>
    /// <exception cref="InvalidOperationException">No buffer can hold it.</exception>
    public void Reserve(int unit, StepMatrix matrix)
    {
        if (matrix.Domain != StepDomain.Element)
        {
            context.Memory.ReserveMatrix(matrix.Buffer, unit, LengthOf(unit, matrix.Domain));
        }
    }

    /// <summary>How many numbers a tensor has in a domain.</summary>
    public int LengthOf(int unit, StepDomain domain)
    {
        (int rows, int columns) = SizeOf(unit, domain);
        long length = (long)rows * columns;
        return length <= AlignedBuffer<T>.MaxLength ? (int)length : throw new InvalidOperationException(FormattableString.Invariant(
            $"{context.Memory.Description.Name} needs a matrix of {rows} × {columns} for a tensor of {context.ShapeOf(unit).Rows} × {context.ShapeOf(unit).Columns}, more than one buffer can hold: leave the tensor to another rule."));
    }

    /// <summary>Does everything that was asked for.</summary>
    public void Run(Threading.StepExecutor executor, int degree)
    {
        for (int i = 0; i < _count; i++)
        {
            Run(in _asked[i], executor, degree);
        }

        _count = 0;
    }

    private void Run(in MatrixRequest request, Threading.StepExecutor executor, int degree)
    {
        if (request.Operation == MatrixOperation.Diagonal)
        {
            MatrixOperations<T>.Diagonal(ViewOf(request.Unit, request.Left), LinesOf(request.Unit, request.Lines));
            return;
        }

        MatrixView<T> left = ViewOf(request.Unit, request.Left), result = ViewOf(request.Unit, request.Result);
        switch (request.Operation)
        {
            case MatrixOperation.Identity:
                MatrixOperations<T>.Identity(result);
                break;
            case MatrixOperation.OfDiagonal:
                MatrixOperations<T>.OfDiagonal(LinesOf(request.Unit, request.Lines), result);
                break;
            case MatrixOperation.Multiply:
                _operations.Multiply(left, ViewOf(request.Unit, request.Right), result, executor, degree);
                break;
            case MatrixOperation.Copy:
                MatrixOperations<T>.Copy(left, result);
                break;
            case MatrixOperation.Orthonormal:
                _operations.Orthonormal(left, result);
                break;
            case MatrixOperation.Upper:
                MatrixOperations<T>.Upper(left, result);
                break;
            case MatrixOperation.Eigenvectors:
                _operations.Eigenvectors(left, result);
                break;
            case MatrixOperation.Cholesky:
                _operations.Cholesky(left, result);
                break;
            case MatrixOperation.InverseRoot:
                _operations.InverseRoot(left, request.Number, result);
                break;
            case MatrixOperation.Solve:
                _operations.Solve(left, ViewOf(request.Unit, request.Right), result);
                break;
            default:
                throw new InvalidOperationException($"{request.Operation} is no operation on matrices.");
        }
    }

    private Span<double> LinesOf(int unit, StepLines lines)
    {
        int tensor = context.ParameterOf(unit);
        return lines.IsState ? context.Memory.State.Lines.Of(lines.Index, tensor) : context.Memory.Lines.Of(lines.Lines, lines.Index, tensor);
    }

    private MatrixView<T> ViewOf(int unit, StepMatrix matrix)
    {
        (int rows, int columns) = SizeOf(unit, matrix.Domain);
        var view = new MatrixView<T>(ref context.Memory.MatrixAt(matrix, unit), rows, columns);
        return matrix.IsTransposed ? view.Transposed : view;
    }

    private (int Rows, int Columns) SizeOf(int unit, StepDomain domain)
    {
        MatrixShape shape = context.ShapeOf(unit);
        return domain switch
        {
            StepDomain.Element => (shape.Rows, shape.Columns),
            StepDomain.Transposed => (shape.Columns, shape.Rows),
            StepDomain.RowSquare => (shape.Rows, shape.Rows),
            StepDomain.ColumnSquare => (shape.Columns, shape.Columns),
            _ => throw new ArgumentOutOfRangeException(nameof(domain), domain, "There is no such domain."),
        };
    }
}
