using OptimizerGen.Compiler.Kernels.Arithmetic;

namespace OptimizerGen.Matrices.Rows;

/// <summary>The operations of the runtime's class of this name as plain loops, in its order: the same bits.</summary>
internal static class RowArithmetic
{
    public static double Dot(double[] x, int xStart, double[] y, int yStart, int count)
    {
        double[] lanes = new double[ReductionLanes.Count];
        for (int i = 0; i < count; i++)
        {
            lanes[i % lanes.Length] += x[xStart + i] * y[yStart + i];
        }

        for (int half = lanes.Length / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                lanes[i] += lanes[i + half];
            }
        }

        return lanes[0];
    }

    public static void AddScaled(double[] target, int start, double factor, double[] x, int xStart, int count)
    {
        for (int i = 0; i < count; i++)
        {
            target[start + i] += factor * x[xStart + i];
        }
    }

    public static void SubtractPair(double[] target, int start, double f, double[] x, int xStart, double g, double[] y, int yStart, int count)
    {
        for (int i = 0; i < count; i++)
        {
            target[start + i] -= (f * x[xStart + i]) + (g * y[yStart + i]);
        }
    }

    public static void Rotate(double[] x, int first, int second, double cosine, double sine, int count)
    {
        for (int i = 0; i < count; i++)
        {
            (double upper, double lower) = (x[first + i], x[second + i]);
            x[first + i] = (cosine * upper) - (sine * lower);
            x[second + i] = (sine * upper) + (cosine * lower);
        }
    }

    public static void Scale(double[] x, int start, double factor, int count)
    {
        for (int i = 0; i < count; i++)
        {
            x[start + i] *= factor;
        }
    }

    public static void Divide(double[] x, int start, double divisor, int count)
    {
        for (int i = 0; i < count; i++)
        {
            x[start + i] /= divisor;
        }
    }
}
