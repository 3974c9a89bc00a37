using System.Numerics;

namespace OptimizerGen.State;

/// <summary>A state that is kept in the parameters' own type.</summary>
internal sealed class FullState<T> : StateBuffer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public override StateType Type => typeof(T) == typeof(float) ? StateType.Float32 : StateType.Float64;

    public MirroredBuffer<T> Elements { get; } = new();

    public override IMirroredBuffer Memory => Elements;

    public override T ElementAt(SegmentRow row, int index) => Elements.Slice(row)[index];

    public override void CopyTo(SegmentRow row, Span<T> destination) => Elements.Slice(row).CopyTo(destination);
}
