using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>Multiplies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ProductJoin : ILaneJoin
{
    /// <inheritdoc/>
    public static double Join(double a, double b) => a * b;

    /// <inheritdoc/>
    public static Vector128<double> Join(Vector128<double> a, Vector128<double> b) => a * b;

    /// <inheritdoc/>
    public static Vector256<double> Join(Vector256<double> a, Vector256<double> b) => a * b;

    /// <inheritdoc/>
    public static Vector512<double> Join(Vector512<double> a, Vector512<double> b) => a * b;
}
