using System.Numerics;

namespace OptimizerGen;

/// <summary>
/// An element state to look at. For one vector, the view itself is read like a span; for a parameter set, indexing
/// with a parameter gives the span of its elements. A state never moves, so spans of it stay valid.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct StateView<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Optimizer<T> _owner;
    private readonly int _state;

    internal StateView(Optimizer<T> owner, int state)
    {
        _owner = owner;
        _state = state;
    }

    /// <summary>The state's name, as the specification writes it.</summary>
    public string Name => _owner.Description.States[_state].Name;

    /// <summary>The number of elements, padding not counted.</summary>
    public long Length => _owner.Length;

    /// <summary>One element of a vector's state.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>The state's elements for one tensor of the set.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public ReadOnlySpan<T> this[Parameter<T> parameter] => _owner.StateOf(_state, parameter);

    /// <summary>A vector's state as a span.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public static implicit operator ReadOnlySpan<T>(StateView<T> view) => view.AsSpan();

    /// <summary>A vector's state as a span.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public ReadOnlySpan<T> AsSpan() => _owner.StateOf(_state);

    /// <summary>A copy of a vector's state.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public T[] ToArray() => AsSpan().ToArray();
}
