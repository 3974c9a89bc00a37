namespace OptimizerGen.Matrices.Factors;

/// <summary>The eigenvalues of a tridiagonal matrix by the QL method with implicit shifts.</summary>
internal static class EigenvalueIteration
{
    // Two or three are usual for each eigenvalue.
    private const int MostTurns = 60;

    /// <summary>Makes a tridiagonal matrix diagonal by rotations.</summary>
    /// <param name="t">Its diagonal from 0, which becomes the eigenvalues, and what stands beside it from n.</param>
    /// <param name="n">Its size.</param>
    /// <param name="rotations">Receives the rotations.</param>
    /// <returns>False if it did not come to an end.</returns>
    public static bool Run(double[] t, int n, ref Rotations rotations)
    {
        for (int first = 0; first < n; first++)
        {
            int turn = 0;
            for (int last = EndOfBlock(t, n, first); last > first; last = EndOfBlock(t, n, first))
            {
                if (++turn > MostTurns)
                {
                    return false;
                }

                Sweep(t, n, first, last, ref rotations);
            }
        }

        rotations.Finish();
        return true;
    }

    /// <summary>The last row of the block that begins at a row: up to the next number beside the diagonal that is nothing to its neighbours.</summary>
    private static int EndOfBlock(double[] t, int n, int first)
    {
        int last = first;
        while (last < n - 1)
        {
            double size = Math.Abs(t[last]) + Math.Abs(t[last + 1]);
            if (size + Math.Abs(t[n + last]) == size)
            {
                break;
            }

            last++;
        }

        return last;
    }

    /// <summary>One turn: a shift near the first eigenvalue, and rotations from the last row up that chase what it puts beside the diagonals.</summary>
    private static void Sweep(double[] t, int n, int first, int last, ref Rotations rotations)
    {
        double x = t[last] - t[first] + Shift(t[first], t[first + 1], t[n + first]);
        double sine = 1, cosine = 1, taken = 0;
        for (int row = last - 1; row >= first; row--)
        {
            double outside = sine * t[n + row], beside = cosine * t[n + row];
            double length = Length(outside, x);
            t[n + row + 1] = length;
            if (length == 0)
            {
                t[row + 1] -= taken;
                t[n + last] = 0;
                return;
            }

            sine = outside / length;
            cosine = x / length;
            double corner = t[row + 1] - taken;
            double mixed = ((t[row] - corner) * sine) + (2 * cosine * beside);
            taken = sine * mixed;
            t[row + 1] = corner + taken;
            x = (cosine * mixed) - beside;
            rotations.Add(row, cosine, sine);
        }

        t[first] -= taken;
        t[n + first] = x;
        t[n + last] = 0;
    }

    /// <summary>How far the eigenvalue of the first two rows that is nearer to the first diagonal element lies below it.</summary>
    private static double Shift(double first, double second, double beside)
    {
        double half = (second - first) / (2 * beside);
        double root = Length(half, 1);
        return beside / (half >= 0 ? half + root : half - root);
    }

    /// <summary>√(x² + y²) without over- or underflow.</summary>
    private static double Length(double x, double y)
    {
        double larger = Math.Max(Math.Abs(x), Math.Abs(y)), smaller = Math.Min(Math.Abs(x), Math.Abs(y));
        double ratio = smaller / larger;
        return larger == 0 || double.IsInfinity(larger) ? larger : larger * Math.Sqrt(1 + (ratio * ratio));
    }
}
