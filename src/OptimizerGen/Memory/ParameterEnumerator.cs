using System.Collections;
using System.Numerics;

namespace OptimizerGen;

/// <summary>Goes through the tensors of a <see cref="ParameterSet{T}"/> or of a <see cref="ParameterSelection{T}"/>, and allocates nothing.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public struct ParameterEnumerator<T> : IEnumerator<Parameter<T>>
    where T : struct, IFloatingPointIeee754<T>
{
    private List<Parameter<T>>.Enumerator _inner;

    internal ParameterEnumerator(List<Parameter<T>> parameters) => _inner = parameters.GetEnumerator();

    /// <summary>The tensor it stands at.</summary>
    public readonly Parameter<T> Current => _inner.Current;

    readonly object IEnumerator.Current => Current;

    /// <summary>Goes on to the next tensor, if there is one.</summary>
    /// <exception cref="InvalidOperationException">A tensor was added to the set meanwhile.</exception>
    public bool MoveNext() => _inner.MoveNext();

    /// <summary>Does nothing: there is nothing to give back.</summary>
    public readonly void Dispose()
    {
    }

    void IEnumerator.Reset() => throw new NotSupportedException("Tensors are gone through once: enumerate them again instead.");
}
