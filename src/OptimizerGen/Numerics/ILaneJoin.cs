using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace OptimizerGen.CompilerServices;

/// <summary>How two running results of a reduction become one: for single lanes and for vectors of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneJoin
{
    /// <summary>Joins two lanes.</summary>
    static abstract double Join(double a, double b);

    /// <summary>Joins two lanes at a time.</summary>
    static abstract Vector128<double> Join(Vector128<double> a, Vector128<double> b);

    /// <summary>Joins four lanes at a time.</summary>
    static abstract Vector256<double> Join(Vector256<double> a, Vector256<double> b);

    /// <summary>Joins eight lanes at a time.</summary>
    static abstract Vector512<double> Join(Vector512<double> a, Vector512<double> b);
}
