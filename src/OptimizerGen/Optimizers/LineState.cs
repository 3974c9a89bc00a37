using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>A state with a number for each row, column or block of a tensor, to look at.</summary>
/// <remarks>
/// Its initial values are worked out when the first step, or a gradient point before it, is taken; until then, and again after
/// <see cref="Optimizer{T}.Reset"/>, they read as 0. It is not to be read from another thread while a step runs. The default
/// value of this type belongs to no optimizer: its members throw <see cref="InvalidOperationException"/>.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>; the numbers are doubles whichever it is.</typeparam>
public readonly struct LineState<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateReader<T>? _owner;
    private readonly int _state;

    internal LineState(StateReader<T> owner, int state)
    {
        _owner = owner;
        _state = state;
    }

    /// <summary>The state's name, as the specification writes it.</summary>
    public string Name => Owner.Description.States[_state].Name;

    /// <summary>What the numbers are for.</summary>
    public StateShape Shape => Owner.Description.States[_state].Shape;

    /// <summary>The numbers of a vector. An element of a vector is a row, and all of them are one column.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public ReadOnlySpan<double> Values => Owner.Lines(_state);

    private StateReader<T> Owner => _owner ?? throw UnownedView.Create("LineState", "States.Lines(name)");

    /// <summary>The numbers of one tensor of the set.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public ReadOnlySpan<double> this[Parameter<T> parameter] => Owner.Lines(_state, parameter);
}
