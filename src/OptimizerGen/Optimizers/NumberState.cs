using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>
/// A number state to look at: one number for the optimizer, one for each group of parameters where it has groups, or
/// one for each tensor when the rule works tensor by tensor on a parameter set.
/// </summary>
/// <remarks>
/// Its initial value is worked out when the first step, or a gradient point before it, is taken; until then, and again after
/// <see cref="Optimizer{T}.Reset"/>, it reads as 0. It is not to be read from another thread while a step runs. The default
/// value of this type belongs to no optimizer: its members throw <see cref="InvalidOperationException"/>.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>; the number is a double whichever it is.</typeparam>
public readonly struct NumberState<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateReader<T>? _owner;
    private readonly int _state;

    internal NumberState(StateReader<T> owner, int state)
    {
        _owner = owner;
        _state = state;
    }

    /// <summary>The state's name, as the specification writes it.</summary>
    public string Name => Owner.Description.States[_state].Name;

    /// <summary>The number, where there is only one.</summary>
    /// <exception cref="InvalidOperationException">Each tensor or each group has a number of its own.</exception>
    public double Value => Owner.Number(_state);

    private StateReader<T> Owner => _owner ?? throw UnownedView.Create("NumberState", "States.Number(name)");

    /// <summary>The number in force for one tensor of the set.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public double this[Parameter<T> parameter] => Owner.Number(_state, parameter);

    /// <summary>The number, where there is only one.</summary>
    /// <exception cref="InvalidOperationException">Each tensor or each group has a number of its own.</exception>
    public static implicit operator double(NumberState<T> state) => state.Value;

    /// <inheritdoc/>
    public override string ToString() => NumberRange.Text(Value);
}
