using System.Collections;
using System.Numerics;

namespace OptimizerGen;

/// <summary>Goes through the tensors of a <see cref="ParameterSet{T}"/> or of a <see cref="ParameterSelection{T}"/>, and allocates nothing.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public struct ParameterEnumerator<T> : IEnumerator<Parameter<T>>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly bool _isMade;
    private List<Parameter<T>>.Enumerator _inner;

    internal ParameterEnumerator(List<Parameter<T>> parameters)
    {
        _isMade = true;
        _inner = parameters.GetEnumerator();
    }

    /// <summary>The tensor it stands at.</summary>
    /// <exception cref="InvalidOperationException">It stands at none: before the first or behind the last.</exception>
    public readonly Parameter<T> Current => _inner.Current
        ?? throw new InvalidOperationException("There is no tensor before the first MoveNext(), nor after one that returned false.");

    readonly object IEnumerator.Current => Current;

    /// <summary>Goes on to the next tensor, if there is one. An enumerator of nothing, <c>default</c>, has none.</summary>
    /// <exception cref="InvalidOperationException">A tensor was added to the set meanwhile.</exception>
    public bool MoveNext() => _isMade && _inner.MoveNext();

    /// <summary>Does nothing: there is nothing to give back.</summary>
    public readonly void Dispose()
    {
    }

    void IEnumerator.Reset() => throw new NotSupportedException("Tensors are gone through once: enumerate them again instead.");
}
