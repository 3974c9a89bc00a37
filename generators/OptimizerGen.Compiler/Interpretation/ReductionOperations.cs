using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>
/// Reductions as the language defines them: blocks of 4096 elements, element i of a block in lane i mod 16, lanes in
/// double and joined by halves, blocks one after the other.
/// </summary>
internal static class ReductionOperations
{
    private const int LaneCount = 16;
    private const int BlockLength = 4096;

    public static double Evaluate(Op op, double[] a, double[]? b)
    {
        double total = Start(op);
        for (int start = 0; start < a.Length; start += BlockLength)
        {
            double[] lanes = [.. Enumerable.Repeat(Start(op), LaneCount)];
            for (int i = 0; i < Math.Min(BlockLength, a.Length - start); i++)
            {
                lanes[i % LaneCount] = Join(op, lanes[i % LaneCount], Term(op, a[start + i], b is null ? 0 : b[start + i]));
            }

            for (int half = LaneCount / 2; half > 0; half /= 2)
            {
                for (int i = 0; i < half; i++)
                {
                    lanes[i] = Join(op, lanes[i], lanes[i + half]);
                }
            }

            total = Join(op, total, lanes[0]);
        }

        return total;
    }

    private static double Start(Op op) => op switch
    {
        Op.ReduceProduct => 1,
        Op.ReduceMin => double.PositiveInfinity,
        Op.ReduceMax => double.NegativeInfinity,
        _ => 0,
    };

    private static double Term(Op op, double a, double b) => op switch
    {
        Op.ReduceSumOfSquares => a * a,
        Op.ReduceDot => a * b,
        _ => a,
    };

    private static double Join(Op op, double a, double b) => op switch
    {
        Op.ReduceProduct => a * b,
        Op.ReduceMin => Math.Min(a, b),
        Op.ReduceMax => Math.Max(a, b),
        _ => a + b,
    };
}
