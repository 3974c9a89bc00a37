using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>Keeps the larger; NaN passes on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MaxJoin : ILaneJoin
{
    /// <inheritdoc/>
    public static double Join(double a, double b) => Math.Max(a, b);

    /// <inheritdoc/>
    public static Vector128<double> Join(Vector128<double> a, Vector128<double> b) => Vector128.Max(a, b);

    /// <inheritdoc/>
    public static Vector256<double> Join(Vector256<double> a, Vector256<double> b) => Vector256.Max(a, b);

    /// <inheritdoc/>
    public static Vector512<double> Join(Vector512<double> a, Vector512<double> b) => Vector512.Max(a, b);
}
