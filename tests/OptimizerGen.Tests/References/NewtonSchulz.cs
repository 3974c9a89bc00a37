using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// Five rounds A = XXᵀ, X ← aX + (bA + cA²)X from X = u/(‖u‖ + ε), of a matrix that is turned where it has more rows than columns.
/// Jordan et al. 2024.
/// </summary>
internal static class NewtonSchulz<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Rounds = 5;

    public static T[] Run(T[] u, int rows, int columns, double epsilon, (double A, double B, double C) factors)
    {
        double squares = 0;
        foreach (T element in u)
        {
            squares += double.CreateTruncating(element) * double.CreateTruncating(element);
        }

        T length = T.CreateTruncating(Math.Sqrt(squares) + epsilon);
        T[] x = [.. u.Select(element => element / length)];
        if (rows > columns)
        {
            return Turned(Iterate(Turned(x, rows, columns), columns, rows, factors), columns, rows);
        }

        return Iterate(x, rows, columns, factors);
    }

    private static T[] Iterate(T[] x, int rows, int columns, (double A, double B, double C) factors)
    {
        (T a, T b, T c) = (T.CreateTruncating(factors.A), T.CreateTruncating(factors.B), T.CreateTruncating(factors.C));
        for (int round = 0; round < Rounds; round++)
        {
            T[] gram = Product(x, Turned(x, rows, columns), rows, columns, rows);
            T[] square = Product(gram, gram, rows, rows, rows);
            T[] factor = [.. gram.Select((element, i) => b * element + c * square[i])];
            T[] product = Product(factor, x, rows, rows, columns);
            x = [.. x.Select((element, i) => a * element + product[i])];
        }

        return x;
    }

    private static T[] Product(T[] left, T[] right, int rows, int depth, int columns)
    {
        var product = new T[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                for (int k = 0; k < depth; k++)
                {
                    product[row * columns + column] += left[row * depth + k] * right[k * columns + column];
                }
            }
        }

        return product;
    }

    private static T[] Turned(T[] x, int rows, int columns)
    {
        var turned = new T[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            turned[i % columns * rows + i / columns] = x[i];
        }

        return turned;
    }
}
