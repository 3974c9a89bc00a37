namespace OptimizerGen.Execution;

/// <summary>
/// The Euclidean norm of a gradient, as a product that no finite gradient takes out of the range of double:
/// <paramref name="Unit"/> · <paramref name="Root"/>.
/// </summary>
/// <param name="Unit">A power of two near the largest element, or 1 where nothing needs it. Finite.</param>
/// <param name="Root">The norm in that unit; infinite or NaN exactly when an element is.</param>
internal readonly record struct GradientSize(double Unit, double Root)
{
    public bool IsFinite => double.IsFinite(Root);

    /// <summary>The norm after scaling, but no more than the largest number while the gradient is finite.</summary>
    public double After(double scale)
    {
        double norm = Root * (Unit * Math.Abs(scale));
        return IsFinite ? Math.Min(norm, double.MaxValue) : norm;
    }

    /// <summary>The scale with which the norm becomes <paramref name="limit"/> instead of what it is after <paramref name="scale"/>.</summary>
    public double Clip(double scale, double limit)
    {
        double norm = Root * (Unit * Math.Abs(scale));
        double ratio = limit / norm;
        // Where the way over the scaled norm leaves the range of double, the scale falls out of the quotient.
        return double.IsNormal(ratio) ? scale * ratio : Math.CopySign(limit / Root / Unit, scale);
    }
}
