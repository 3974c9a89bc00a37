using System.Numerics;

namespace OptimizerGen.State;

/// <summary>The memory of one element state, in whatever form it is kept.</summary>
internal abstract class StateBuffer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The form.</summary>
    public abstract StateType Type { get; }

    /// <summary>The memory behind it.</summary>
    public abstract IMirroredBuffer Memory { get; }

    /// <summary>The state of a description: in full, or for float in fewer bits where it says so.</summary>
    public static StateBuffer<T> For(StateDescription state) =>
        typeof(T) == typeof(float) && state.Storage == StateStorage.BFloat16 ? new BFloat16State<T>() : new FullState<T>();

    /// <summary>One element of a row.</summary>
    public abstract T ElementAt(SegmentRow row, int index);

    /// <summary>Writes out the elements of a row.</summary>
    public abstract void CopyTo(SegmentRow row, Span<T> destination);
}
