namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// The memory in which a matrix function works, in double whatever the elements are: it takes its operands from here and
/// leaves its result in <see cref="A"/>. Row after row.
/// </summary>
internal sealed class MatrixWork
{
    /// <summary>The first operand and the result.</summary>
    public double[] A { get; private set; } = [];

    /// <summary>The second operand, or whatever a function needs beside.</summary>
    public double[] B { get; private set; } = [];

    /// <summary>What a function needs beside.</summary>
    public double[] C { get; private set; } = [];

    /// <summary>Makes room, so that no later call with up to so many elements allocates.</summary>
    public void Reserve(int a, int b, int c)
    {
        A = Grown(A, a);
        B = Grown(B, b);
        C = Grown(C, c);
    }

    /// <summary>Lets the memory that holds what was made beside be the result.</summary>
    public void TakeB() => (A, B) = (B, A);

    private static double[] Grown(double[] array, int length) => array.Length < length ? new double[length] : array;
}
