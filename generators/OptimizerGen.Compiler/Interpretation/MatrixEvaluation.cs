using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Matrices.Factors;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>A matrix of the working precision, row after row.</summary>
/// <param name="Elements">Its elements.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record InterpretedMatrix<T>(T[] Elements, int Rows, int Columns)
    where T : struct
{
    public InterpretedMatrix<T> Transposed()
    {
        var turned = new T[Elements.Length];
        for (int i = 0; i < turned.Length; i++)
        {
            turned[i] = Elements[((i % Rows) * Columns) + (i / Rows)];
        }

        return new InterpretedMatrix<T>(turned, Columns, Rows);
    }
}

/// <summary>Operations on whole matrices in the order that the runtime documents: the same bits.</summary>
internal sealed class MatrixEvaluation<T>(IElementArithmetic<T> arithmetic)
    where T : struct
{
    // So many products are added before their sum joins the earlier ones.
    private const int Stretch = 256;

    public T[] Evaluate(Op op, IReadOnlyList<InterpretedMatrix<T>> x, IReadOnlyList<double> numbers) => op switch
    {
        Op.MatrixMultiply => Multiply(x[0], x[1]),
        Op.Transpose => x[0].Transposed().Elements,
        Op.Upper => [.. x[0].Elements.Select((element, i) => i % x[0].Columns < i / x[0].Columns ? arithmetic.Round(0) : element)],
        Op.Orthonormal => InDouble(x, x[0], work => MatrixFunctions.OrthonormalFactor(work, x[0].Rows, x[0].Columns)),
        Op.Eigenvectors => InDouble(x, x[0], work => MatrixFunctions.Eigenvectors(work, x[0].Rows)),
        Op.Cholesky => InDouble(x, x[0], work => Cholesky.Compute(work, x[0].Rows)),
        Op.InverseRoot => InDouble(x, x[0], work => InverseRoot.Compute(work, x[0].Rows, numbers[0], arithmetic.Ulp)),
        Op.Solve => InDouble(x, x[1], work => LinearSystem.Solve(work, x[1].Rows, x[1].Columns)),
        _ => throw new InvalidOperationException($"{op} is no operation on matrices."),
    };

    /// <summary>The numbers on the diagonal of a matrix.</summary>
    public double[] DiagonalOf(InterpretedMatrix<T> x) => [.. Enumerable.Range(0, x.Rows).Select(i => arithmetic.Widen(x.Elements[(i * x.Columns) + i]))];

    /// <summary>The matrix with these numbers on its diagonal, and 0 elsewhere.</summary>
    public T[] OfDiagonal(double[] diagonal) =>
        [.. Enumerable.Range(0, diagonal.Length * diagonal.Length).Select(i => arithmetic.Round(i % (diagonal.Length + 1) == 0 ? diagonal[i / diagonal.Length] : 0))];

    private T[] Multiply(InterpretedMatrix<T> left, InterpretedMatrix<T> right)
    {
        var result = new T[left.Rows * right.Columns];
        for (int i = 0; i < result.Length; i++)
        {
            (int row, int column) = (i / right.Columns, i % right.Columns);
            for (int start = 0; start < left.Columns; start += Stretch)
            {
                T sum = arithmetic.Round(0);
                for (int k = start; k < Math.Min(start + Stretch, left.Columns); k++)
                {
                    sum = arithmetic.Add(sum, arithmetic.Multiply(left.Elements[(row * left.Columns) + k], right.Elements[(k * right.Columns) + column]));
                }

                result[i] = start == 0 ? sum : arithmetic.Add(result[i], sum);
            }
        }

        return result;
    }

    private T[] InDouble(IReadOnlyList<InterpretedMatrix<T>> operands, InterpretedMatrix<T> like, Action<MatrixWork> run)
    {
        var work = new MatrixWork();
        if (operands.Count > 1)
        {
            MatrixFunctions.ReserveSystem(work, like.Rows, like.Columns);
        }
        else
        {
            MatrixFunctions.Reserve(work, like.Rows, like.Columns);
        }

        for (int operand = 0; operand < operands.Count; operand++)
        {
            double[] target = operand == 0 ? work.A : work.B;
            for (int i = 0; i < operands[operand].Elements.Length; i++)
            {
                target[i] = arithmetic.Widen(operands[operand].Elements[i]);
            }
        }

        run(work);
        return [.. work.A.Take(like.Elements.Length).Select(arithmetic.Round)];
    }
}
