using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>Keeps the smaller; NaN passes on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MinJoin : ILaneJoin
{
    /// <inheritdoc/>
    public static double Join(double a, double b) => Math.Min(a, b);

    /// <inheritdoc/>
    public static Vector128<double> Join(Vector128<double> a, Vector128<double> b) => Vector128.Min(a, b);

    /// <inheritdoc/>
    public static Vector256<double> Join(Vector256<double> a, Vector256<double> b) => Vector256.Min(a, b);

    /// <inheritdoc/>
    public static Vector512<double> Join(Vector512<double> a, Vector512<double> b) => Vector512.Min(a, b);
}
