using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>
/// A state that is a matrix of another shape than the elements of a tensor, such as rows × rows, to look at: its elements row after
/// row. A tensor has memory for it from the step on that first works on it; one for which the rule never does has none.
/// </summary>
/// <remarks>
/// Its initial values are worked out when the first step, or a gradient point before it, is taken; after
/// <see cref="Optimizer{T}.Reset"/> it reads as zeros again. It is not to be read from another thread while a step runs. The default
/// value of this type belongs to no optimizer: its members throw <see cref="InvalidOperationException"/>.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct MatrixState<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateReader<T>? _owner;
    private readonly int _state;

    internal MatrixState(StateReader<T> owner, int state)
    {
        _owner = owner;
        _state = state;
    }

    /// <summary>The state's name, as the specification writes it.</summary>
    public string Name => Owner.Description.States[_state].Name;

    /// <summary>What the sides of the matrix are.</summary>
    public StateShape Shape => Owner.Description.States[_state].Shape;

    /// <summary>The matrix of a vector, whose elements are rows and which is one column; empty where the rule keeps none.</summary>
    /// <exception cref="InvalidOperationException">The optimizer works on a parameter set.</exception>
    public ReadOnlySpan<T> Values => Owner.Matrix(_state);

    private StateReader<T> Owner => _owner ?? throw UnownedView.Create("MatrixState", "States.Matrix(name)");

    /// <summary>The matrix of one tensor of the set; empty where the rule keeps none for it.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public ReadOnlySpan<T> this[Parameter<T> parameter] => Owner.Matrix(_state, parameter);
}
