using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>One operation of a plan on whole matrices of one tensor.</summary>
internal sealed class MatrixRun<T>(MatrixCall call, InterpretedTensor<T> tensor, IReadOnlyList<double> numbers, IElementArithmetic<T> arithmetic) : IStageRun
    where T : struct
{
    public void Run()
    {
        T[] result = new MatrixEvaluation<T>(arithmetic).Evaluate(call.Op, [.. call.Operands.Select(Operand)], numbers);
        result.CopyTo(tensor.Of(call.Result.Buffer, call.Result.Shape), 0);
    }

    private InterpretedMatrix<T> Operand(MatrixPlace place)
    {
        InterpretedMatrix<T> matrix = tensor.Memory.MatrixOf(place.Shape, tensor.Of(place.Buffer, place.Shape));
        return place.IsTransposed ? matrix.Transposed() : matrix;
    }
}
