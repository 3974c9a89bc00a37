using OptimizerGen.Matrices.Factors;

namespace OptimizerGen.Tests.Matrices;

/// <summary>All bits that the functions of matrices give for some matrices, in one number, and what that number is on every machine.</summary>
public static class FactorBits
{
    private static readonly int[] s_sizes = [1, 2, 3, 7, 16, 33, 70];

    public static TheoryData<string, ulong> Expected => new()
    {
        { "Eigenvectors", 12529778998311107063 },
        { "Orthonormal", 18262612166388882823 },
        { "InverseRoot", 2764356289242425135 },
        { "Cholesky", 9599806406875288337 },
        { "Solve", 8633903498388237663 },
    };

    public static ulong Of(string function)
    {
        ulong hash = 14695981039346656037;
        foreach (int size in s_sizes)
        {
            var work = new MatrixWork();
            MatrixFunctions.Reserve(work, size, size);
            Fill(work, size);
            Run(function, work, size);
            for (int i = 0; i < size * size; i++)
            {
                hash = unchecked((hash ^ BitConverter.DoubleToUInt64Bits(work.A[i])) * 1099511628211);
            }
        }

        return hash;
    }

    private static void Run(string function, MatrixWork work, int size)
    {
        switch (function)
        {
            case "Eigenvectors":
                MatrixFunctions.Eigenvectors(work, size);
                break;
            case "Orthonormal":
                MatrixFunctions.OrthonormalFactor(work, size, size);
                break;
            case "InverseRoot":
                InverseRoot.Compute(work, size, 4, double.Epsilon);
                break;
            case "Cholesky":
                Cholesky.Compute(work, size);
                break;
            case "Solve":
                LinearSystem.Solve(work, size, size);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(function), function, "Unknown.");
        }
    }

    /// <summary>A symmetric and positive definite matrix, and another one beside it, of numbers that need all their digits.</summary>
    private static void Fill(MatrixWork work, int size)
    {
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                work.A[(row * size) + column] = (1 / (1 + Math.Abs(row - column) + (0.1 * (row + column)))) + (row == column ? 3 : 0);
                work.B[(row * size) + column] = ((row * 37) + (column * 101) + (row * column * 13)) % 59 / 7.0;
            }
        }
    }
}
