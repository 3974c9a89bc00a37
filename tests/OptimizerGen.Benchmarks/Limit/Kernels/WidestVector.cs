using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit.Kernels;

internal static class WidestVector
{
    /// <summary>Cache lines, and the widest vectors, have so many floats.</summary>
    public const int FloatsPerLine = 16;

    public static int Bits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <summary>The number of elements, rounded up to whole cache lines.</summary>
    public static nuint RoundUp(long length) => (nuint)((length + FloatsPerLine - 1) / FloatsPerLine * FloatsPerLine);

    /// <summary>About half of the elements, in whole cache lines.</summary>
    public static nuint Half(long length) => RoundUp(length / 2);
}
