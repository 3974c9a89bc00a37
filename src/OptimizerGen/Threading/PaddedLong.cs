using System.Runtime.InteropServices;

namespace OptimizerGen.Threading;

/// <summary>
/// A number that has its cache lines to itself. Processors fetch lines in pairs, so 128 bytes on each side keep what
/// other threads write from slowing down who reads this.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct PaddedLong
{
    [FieldOffset(128)]
    public long Value;
}
