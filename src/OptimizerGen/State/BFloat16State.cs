using System.Numerics;
using System.Runtime.InteropServices;

namespace OptimizerGen.State;

/// <summary>A state of float parameters that is kept in bfloat16.</summary>
internal sealed class BFloat16State<T> : StateBuffer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public override StateType Type => StateType.BFloat16;

    public MirroredBuffer<ushort> Elements { get; } = new();

    public override IMirroredBuffer Memory => Elements;

    public override T ElementAt(SegmentRow row, int index) => T.CreateTruncating(StepStorage.LoadScalar(ref Elements.Slice(row)[index]));

    public override void CopyTo(SegmentRow row, Span<T> destination) =>
        StepStorage.Widen(Elements.Slice(row), MemoryMarshal.Cast<T, float>(destination));
}
