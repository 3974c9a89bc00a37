using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>
/// An element state to look at. For one vector, the view itself is read like a span; for a parameter set, indexing
/// with a parameter gives the span of its elements. A state never moves, so spans of it stay valid. Of a state that is
/// kept in bfloat16 there is no span: it is read element by element, or copied.
/// </summary>
/// <remarks>
/// <para>Initial values are worked out when the first step, or a gradient point before it, is taken. Until then, and again after
/// <see cref="Optimizer{T}.Reset"/>, a state reads as zeros, whatever it starts from.</para>
/// <para>A step writes states on several threads, in no order that can be relied on: do not read one from another thread while a
/// step runs. A span shows the later steps; to keep what one step left, copy it before the next.</para>
/// <para>The default value of this type belongs to no optimizer: its members throw <see cref="InvalidOperationException"/>.</para>
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct StateView<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateReader<T>? _owner;
    private readonly int _state;

    internal StateView(StateReader<T> owner, int state)
    {
        _owner = owner;
        _state = state;
    }

    /// <summary>The state's name, as the specification writes it.</summary>
    public string Name => Owner.Description.States[_state].Name;

    /// <summary>The number of elements, padding not counted.</summary>
    public long Length => Owner.Length;

    private StateReader<T> Owner => _owner ?? throw UnownedView.Create("StateView", "States[name]");

    /// <summary>One element of a vector's state.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public T this[int index] => Owner.Element(_state, index);

    /// <summary>The state's elements for one tensor of the set.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector, or the state is kept in bfloat16: copy it instead.</exception>
    public ReadOnlySpan<T> this[Parameter<T> parameter] => Owner.Span(_state, parameter);

    /// <summary>A vector's state as a span.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set, or the state is kept in bfloat16: copy it instead.</exception>
    public static implicit operator ReadOnlySpan<T>(StateView<T> view) => view.AsSpan();

    /// <summary>A vector's state as a span.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set, or the state is kept in bfloat16: copy it instead.</exception>
    public ReadOnlySpan<T> AsSpan() => Owner.Span(_state);

    /// <summary>The elements of a vector's state one after another, in whatever form it is kept; enumerating them allocates nothing.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public StateEnumerator<T> GetEnumerator() => new(this, Owner.VectorLength());

    /// <summary>Copies a vector's state, in whatever form it is kept.</summary>
    /// <param name="destination">Receives the elements; at least as long.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public void CopyTo(Span<T> destination) => Owner.Copy(_state, destination);

    /// <summary>Copies the state of one tensor of the set, in whatever form it is kept.</summary>
    /// <param name="parameter">The tensor.</param>
    /// <param name="destination">Receives the elements; at least as long.</param>
    /// <exception cref="ArgumentException">The destination is too short, or the parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public void CopyTo(Parameter<T> parameter, Span<T> destination) => Owner.Copy(_state, parameter, destination);

    /// <summary>A copy of a vector's state.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public T[] ToArray()
    {
        var copy = new T[Owner.VectorLength()];
        CopyTo(copy);
        return copy;
    }

    /// <summary>A copy of the state of one tensor of the set.</summary>
    /// <param name="parameter">The tensor.</param>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public T[] ToArray(Parameter<T> parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var copy = new T[parameter.Length];
        CopyTo(parameter, copy);
        return copy;
    }
}
