using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>One operation of a plan on whole matrices of one tensor.</summary>
internal sealed class MatrixRun<T>(MatrixCall call, InterpretedTensor<T> tensor, IReadOnlyList<double> numbers, IElementArithmetic<T> arithmetic) : IStageRun
    where T : struct
{
    private readonly MatrixEvaluation<T> _matrices = new(arithmetic);

    public void Run()
    {
        if (call.Result is not { } result)
        {
            _matrices.DiagonalOf(Operand(call.Operands[0])).CopyTo(tensor[call.Lines!.Value], 0);
            return;
        }

        T[] elements = call.Op == Op.Identity ? _matrices.OfDiagonal([.. Enumerable.Repeat(1.0, tensor.Memory.SideOf(result.Shape))])
            : call.Lines is { } diagonal ? _matrices.OfDiagonal(tensor[diagonal])
            : _matrices.Evaluate(call.Op, [.. call.Operands.Select(Operand)], numbers);
        elements.CopyTo(tensor.Of(result.Buffer, result.Shape), 0);
    }

    private InterpretedMatrix<T> Operand(MatrixPlace place)
    {
        InterpretedMatrix<T> matrix = tensor.Memory.MatrixOf(place.Shape, tensor.Of(place.Buffer, place.Shape));
        return place.IsTransposed ? matrix.Transposed() : matrix;
    }
}
