using System.Runtime.InteropServices;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>A float and its bits, in the same four bytes.</summary>
[StructLayout(LayoutKind.Explicit)]
internal struct FloatBits
{
    [FieldOffset(0)]
    public float Value;

    [FieldOffset(0)]
    public uint Bits;
}
