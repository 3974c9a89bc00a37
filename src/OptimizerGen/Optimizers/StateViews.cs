using System.Numerics;
using OptimizerGen.CompilerServices;

namespace OptimizerGen;

/// <summary>Several states of one name to look at, by their indices from 0.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TView">The look at one of them.</typeparam>
public readonly struct StateViews<T, TView>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly UpdateRule<T> _rule;
    private readonly Func<UpdateRule<T>, int, TView> _view;
    private readonly int _first;

    /// <summary>Made by a generated class.</summary>
    /// <param name="rule">The optimizer.</param>
    /// <param name="first">The index of the first state in the description.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="view">Gives a look at a state.</param>
    public StateViews(UpdateRule<T> rule, int first, int count, Func<UpdateRule<T>, int, TView> view)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(view);
        (_rule, _first, Count, _view) = (rule, first, count, view);
    }

    /// <summary>How many states there are.</summary>
    public int Count { get; }

    /// <summary>One of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that index.</exception>
    public TView this[int index] => index >= 0 && index < Count
        ? _view(_rule, _first + index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"There are {Count} of these states, from 0, but {index} was asked for."));
}
