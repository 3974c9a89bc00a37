using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>
/// Where the caller writes an element input for each tensor of a parameter set before a step. It starts as zeros
/// and keeps what was written. For one vector, the input is handed to <c>Step</c> instead.
/// </summary>
/// <remarks>
/// It is not to be written while a step runs. The default value of this type belongs to no optimizer: its members throw
/// <see cref="InvalidOperationException"/>.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct InputView<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateReader<T>? _owner;
    private readonly int _input;

    internal InputView(StateReader<T> owner, int input)
    {
        _owner = owner;
        _input = input;
    }

    /// <summary>The input's name, as the specification writes it.</summary>
    public string Name => Owner.Description.Inputs[_input].Name;

    private StateReader<T> Owner => _owner ?? throw UnownedView.Create("InputView", "GetInput(name)");

    /// <summary>The input's elements for one tensor of the set, to be written.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector.</exception>
    public Span<T> this[Parameter<T> parameter] => Owner.Input(_input, parameter);
}
