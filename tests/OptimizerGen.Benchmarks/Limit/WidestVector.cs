using System.Runtime.Intrinsics;

namespace OptimizerGen.Benchmarks.Limit;

internal static class WidestVector
{
    public static int Bits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
}
