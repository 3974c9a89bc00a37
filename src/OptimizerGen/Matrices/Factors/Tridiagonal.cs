using OptimizerGen.Matrices.Rows;

namespace OptimizerGen.Matrices.Factors;

/// <summary>A symmetric matrix as Q·T·Qᵀ, T being tridiagonal: one reflection for each row, from the last to the second.</summary>
internal static class Tridiagonal
{
    /// <summary>Reduces a matrix.</summary>
    /// <param name="a">The matrix, of which the lower triangle is read; what it holds afterwards is of no use.</param>
    /// <param name="n">Its size.</param>
    /// <param name="q">Receives Qᵀ.</param>
    /// <param name="vectors">Receives T's diagonal from 0, what stands beside it from n, and is work from 2n; 4n long.</param>
    public static void Reduce(double[] a, int n, double[] q, double[] vectors)
    {
        int beside = n, scales = 2 * n, work = 3 * n;
        for (int row = n - 1; row > 0; row--)
        {
            Reflection reflection = Reflection.Find(a, row * n, row, kept: row - 1);
            vectors[beside + row - 1] = reflection.Length;
            vectors[scales + row] = reflection.Scale;
            vectors[row] = a[(row * n) + row];
            if (reflection.Scale != 0)
            {
                ReflectBothSides(a, n, row, reflection.Scale, vectors, work);
            }
        }

        if (n > 0)
        {
            vectors[0] = a[0];
            vectors[beside + n - 1] = 0;
        }

        Accumulate(a, n, q, vectors, scales);
    }

    /// <summary>H·A·H for the leading rows and columns: A − v·wᵀ − w·vᵀ with p = β·A·v and w = p − ½·β·(pᵀ·v)·v.</summary>
    private static void ReflectBothSides(double[] a, int n, int count, double scale, double[] vectors, int work)
    {
        int v = count * n;
        for (int i = 0; i < count; i++)
        {
            vectors[work + i] = 0;
        }

        for (int row = 0; row < count; row++)
        {
            double product = RowArithmetic.Dot(a, row * n, a, v, row) + (a[(row * n) + row] * a[v + row]);
            RowArithmetic.AddScaled(vectors, work, a[v + row], a, row * n, row);
            vectors[work + row] += product;
        }

        RowArithmetic.Scale(vectors, work, scale, count);
        double half = 0.5 * scale * RowArithmetic.Dot(vectors, work, a, v, count);
        RowArithmetic.AddScaled(vectors, work, -half, a, v, count);
        for (int row = 0; row < count; row++)
        {
            RowArithmetic.SubtractPair(a, row * n, a[v + row], vectors, work, vectors[work + row], a, v, row + 1);
        }
    }

    /// <summary>The product of the reflections, transposed: the first ones change only the first columns.</summary>
    private static void Accumulate(double[] a, int n, double[] q, double[] vectors, int scales)
    {
        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column < n; column++)
            {
                q[(row * n) + column] = row == column ? 1 : 0;
            }
        }

        for (int row = 1; row < n; row++)
        {
            var reflection = new Reflection(vectors[scales + row], 0);
            for (int column = 0; column < row && reflection.Scale != 0; column++)
            {
                reflection.Apply(a, row * n, q, column * n, row);
            }
        }
    }
}
