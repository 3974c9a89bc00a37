using OptimizerGen.Matrices.Rows;

namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// The Q of X = Q·R, R being upper triangular with a diagonal that is not negative: of the columns of a tall matrix, of the
/// rows of a wide one. Where a column lies in the span of those before it, Q goes on with some other direction.
/// </summary>
internal static class Orthonormal
{
    /// <summary>Makes vectors orthonormal.</summary>
    /// <param name="work">A holds the vectors as rows, and receives the result.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="length">How long they are, at least as many.</param>
    public static void Compute(MatrixWork work, int count, int length)
    {
        double[] a = work.A, q = work.B, scales = work.C;
        for (int row = 0; row < count; row++)
        {
            // Q does not depend on how long the vectors are.
            if (Scaling.ExponentOf(a, row * length, length) is not { } exponent)
            {
                Scaling.FillWithNaN(a, count * length);
                return;
            }

            Scaling.Multiply(a, row * length, length, -exponent);
        }

        for (int row = 0; row < count; row++)
        {
            int start = (row * length) + row;
            Reflection reflection = Reflection.Find(a, start, length - row, kept: 0);
            scales[row] = reflection.Scale;
            scales[count + row] = reflection.Length < 0 ? -1 : 1;
            for (int other = row + 1; other < count && reflection.Scale != 0; other++)
            {
                reflection.Apply(a, start, a, (other * length) + row, length - row);
            }
        }

        Accumulate(a, count, length, q, scales);
        work.TakeB();
    }

    private static void Accumulate(double[] a, int count, int length, double[] q, double[] scales)
    {
        for (int i = 0; i < count * length; i++)
        {
            q[i] = 0;
        }

        for (int row = count - 1; row >= 0; row--)
        {
            // Reflected, this row's own unit vector turns from where R puts it.
            q[(row * length) + row] = 1;
            var reflection = new Reflection(scales[row], 0);
            for (int other = row; other < count && reflection.Scale != 0; other++)
            {
                reflection.Apply(a, (row * length) + row, q, (other * length) + row, length - row);
            }
        }

        for (int row = 0; row < count; row++)
        {
            RowArithmetic.Scale(q, row * length, scales[count + row], length);
        }
    }
}
