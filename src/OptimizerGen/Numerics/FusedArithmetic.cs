using System.ComponentModel;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace OptimizerGen.CompilerServices;

/// <summary>Whether the machine multiplies and adds with one rounding. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FusedArithmetic
{
    /// <summary>Whether fused multiply-add runs in hardware here.</summary>
    public static bool IsSupported => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>Refuses a rule with <c>numerics: fused</c> on a machine that would have to emulate it, some fifty times slower.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine has no fused multiply-add.</exception>
    public static void Require(string optimizer)
    {
        if (!IsSupported)
        {
            throw new PlatformNotSupportedException(
                $"{optimizer} was written with 'numerics: fused', but this machine has no fused multiply-add; use 'numerics: plain'.");
        }
    }
}
