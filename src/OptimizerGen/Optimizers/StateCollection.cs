using System.Collections;
using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>
/// The states of an optimizer by name, without reflection. A name is either the specification's (<c>v_max</c>) or
/// the property's (<c>VMax</c>). Enumerating gives the descriptions.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class StateCollection<T> : IReadOnlyList<StateDescription>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateReader<T> _owner;

    internal StateCollection(StateReader<T> owner) => _owner = owner;

    /// <summary>How many states there are.</summary>
    public int Count => Descriptions.Count;

    private IReadOnlyList<StateDescription> Descriptions => _owner.Description.States;

    /// <summary>The description of the state at <paramref name="index"/>.</summary>
    public StateDescription this[int index] => Descriptions[index];

    /// <summary>The element state called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    /// <exception cref="ArgumentException">It is a number, or has one for each row, column or block, or is a matrix: read it with <see cref="Number"/>, <see cref="Lines"/> or <see cref="Matrix"/>.</exception>
    public StateView<T> this[string name] => Contains(name)
        ? new(_owner, Require(name, StateShape.Element))
        : throw UnknownName.Key(_owner.Description.Name, "state", name, Descriptions.Select(state => state.Name));

    /// <summary>The number state called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name, or it has more than one number.</exception>
    public NumberState<T> Number(string name) => new(_owner, Require(name, StateShape.Number));

    /// <summary>The state called <paramref name="name"/> that is a matrix of another shape than the elements.</summary>
    /// <exception cref="ArgumentException">There is none of that name, or it is of another shape.</exception>
    public MatrixState<T> Matrix(string name)
    {
        int index = Find(name);
        return index >= 0 && State.MatrixStates<T>.IsMatrix(Descriptions[index].Shape) ? new(_owner, index) : new(_owner, Require(name, StateShape.RowSquare));
    }

    /// <summary>The state called <paramref name="name"/> that has a number for each row, column or block.</summary>
    /// <exception cref="ArgumentException">There is none of that name, or it is of another shape.</exception>
    public LineState<T> Lines(string name)
    {
        int index = Find(name);
        return index >= 0 && State.LineStates.IsLine(Descriptions[index].Shape) ? new(_owner, index) : new(_owner, Require(name, StateShape.Row));
    }

    /// <summary>Finds the element state called <paramref name="name"/>.</summary>
    /// <returns>Whether there is one; a state that is a number is none.</returns>
    public bool TryGetValue(string name, out StateView<T> state)
    {
        int index = Find(name);
        bool isElement = index >= 0 && Descriptions[index].Shape == StateShape.Element;
        state = isElement ? new StateView<T>(_owner, index) : default;
        return isElement;
    }

    /// <summary>Whether there is a state of that name, of any shape.</summary>
    public bool Contains(string name) => Find(name) >= 0;

    /// <summary>The descriptions in the order of the states.</summary>
    public IEnumerator<StateDescription> GetEnumerator() => Descriptions.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Require(string name, StateShape shape)
    {
        int index = Find(name);
        if (index < 0)
        {
            throw UnknownName.Create(_owner.Description.Name, "state", name, Descriptions.Select(state => state.Name), nameof(name));
        }

        if (Descriptions[index].Shape != shape)
        {
            throw new ArgumentException(
                Descriptions[index].Shape switch
                {
                    StateShape.Number => $"{_owner.Description.Name}'s state '{name}' is one number: read it with States.Number(\"{name}\").",
                    StateShape.Element => $"{_owner.Description.Name}'s state '{name}' has a value for each element: read it with States[\"{name}\"].",
                    StateShape.RowSquare or StateShape.ColumnSquare or StateShape.Transposed => $"{_owner.Description.Name}'s state '{name}' is a matrix: read it with States.Matrix(\"{name}\").",
                    _ => $"{_owner.Description.Name}'s state '{name}' has a number for each {Descriptions[index].Shape.ToString().ToLowerInvariant()}: read it with States.Lines(\"{name}\").",
                },
                nameof(name));
        }

        return index;
    }

    private int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int index = 0; index < Descriptions.Count; index++)
        {
            if (Descriptions[index].Name == name || Descriptions[index].PropertyName == name)
            {
                return index;
            }
        }

        return -1;
    }
}
