using OptimizerGen.Matrices.Rows;

namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// Householder's reflection I − β·v·vᵀ that takes a vector to a multiple of one unit vector: what every factor here is
/// made of.
/// </summary>
/// <param name="Scale">β, or 0 where nothing is to be reflected.</param>
/// <param name="Length">What the vector is taken to, times the unit vector.</param>
internal readonly record struct Reflection(double Scale, double Length)
{
    // Of a matrix whose largest element is about 1, parts as small as this are nothing; their squares could be lost.
    private const double Negligible = 1e-290;

    /// <summary>Finds the reflection of a vector and puts its v in the vector's place.</summary>
    /// <param name="x">Where the vector lies.</param>
    /// <param name="start">Its first element.</param>
    /// <param name="count">Its length.</param>
    /// <param name="kept">The element of it that remains, counted from <paramref name="start"/>.</param>
    public static Reflection Find(double[] x, int start, int count, int kept)
    {
        double head = x[start + kept];
        x[start + kept] = 0;
        double rest = RowArithmetic.Dot(x, start, x, start, count);
        x[start + kept] = head;
        if (rest < Negligible)
        {
            return new Reflection(0, head);
        }

        double norm = Math.Sqrt((head * head) + rest);
        double length = head >= 0 ? -norm : norm;
        x[start + kept] = head - length;
        return new Reflection(1 / (norm * (norm + Math.Abs(head))), length);
    }

    /// <summary>Reflects a vector.</summary>
    public void Apply(double[] v, int start, double[] x, int xStart, int count) =>
        RowArithmetic.AddScaled(x, xStart, -(Scale * RowArithmetic.Dot(v, start, x, xStart, count)), v, start, count);
}
