using OptimizerGen.State;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private const string ReadForParameter = "read its state for one of its parameters, as in optimizer.M[weight]";
    private const string ReadWithoutParameter = "read its state without a parameter";

    /// <summary>The states by name.</summary>
    public StateCollection<T> States { get; }

    /// <summary>The view of the element input called <paramref name="name"/>, where the caller writes it for each tensor of the set.</summary>
    /// <exception cref="ArgumentException">There is no input of that name, or it is a number.</exception>
    public InputView<T> Input(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int input = 0; input < Description.Inputs.Count; input++)
        {
            if (Description.Inputs[input].Name == name || Description.Inputs[input].PropertyName == name)
            {
                return Description.Inputs[input].Shape == StateShape.Element
                    ? new InputView<T>(this, input)
                    : throw new ArgumentException($"{Name}'s input '{name}' is one number: hand it to Step.", nameof(name));
            }
        }

        throw UnknownName.Create(Name, "input", name, Description.Inputs.Select(input => input.Name), nameof(name));
    }

    internal int LengthOfVectorState()
    {
        RequireVector(ReadForParameter);
        return (int)Length;
    }

    internal ReadOnlySpan<T> StateOf(int state)
    {
        RequireVector(ReadForParameter);
        RequireSpan(state, "destination");
        return _state.Full(state).Slice(_memory.Layout.Segments[0]);
    }

    internal ReadOnlySpan<T> StateOf(int state, Parameter<T> parameter)
    {
        RequireSet(ReadWithoutParameter);
        RequireOwn(parameter);
        RequireSpan(state, "parameter, destination");
        return _state.Full(state).Slice(Reserved(parameter));
    }

    internal T StateElement(int state, int index)
    {
        RequireVector(ReadForParameter);
        return _state.Elements(state).ElementAt(_memory.Layout.Segments[0], index);
    }

    internal void CopyState(int state, Span<T> destination)
    {
        RequireVector(ReadForParameter);
        CopyState(state, _memory.Layout.Segments[0], destination);
    }

    internal void CopyState(int state, Parameter<T> parameter, Span<T> destination)
    {
        RequireSet(ReadWithoutParameter);
        RequireOwn(parameter);
        CopyState(state, Reserved(parameter), destination);
    }

    internal double NumberOf(int state)
    {
        if (Description.PerTensor || _groups.Count > 0)
        {
            RequireVector(ReadForParameter);
        }

        return _state.Number(state, 0);
    }

    internal double NumberOf(int state, Parameter<T> parameter)
    {
        RequireSet(ReadWithoutParameter);
        RequireOwn(parameter);
        return _state.Number(state, _memory.Layout.RowOf(parameter.Index).Unit);
    }

    internal Span<T> InputOf(int input, Parameter<T> parameter)
    {
        RequireSet("hand its inputs to Step");
        RequireOwn(parameter);
        return _state.Input(input).Slice(Reserved(parameter));
    }

    /// <summary>An element state to look at.</summary>
    /// <param name="state">Its index in the description.</param>
    protected StateView<T> ViewState(int state) => new(this, state);

    /// <summary>A number state to look at.</summary>
    /// <param name="state">Its index in the description.</param>
    protected NumberState<T> ViewNumberState(int state) => new(this, state);

    /// <summary>An element input to be written for each tensor of the set.</summary>
    /// <param name="input">Its index in the description.</param>
    protected InputView<T> ViewInput(int input) => new(this, input);

    /// <summary>The memory of an element input for one tensor of the set, to be written before a step.</summary>
    /// <param name="input">Its index in the description.</param>
    /// <param name="parameter">The tensor.</param>
    protected Span<T> InputSpan(int input, Parameter<T> parameter) => InputOf(input, parameter);

    private void CopyState(int state, SegmentRow row, Span<T> destination)
    {
        if (destination.Length < row.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{Name}'s state '{Description.States[state].Name}' has {row.Length} elements, but the destination has {destination.Length}: make it as long."),
                nameof(destination));
        }

        _state.Elements(state).CopyTo(row, destination);
    }

    private void RequireSpan(int state, string arguments)
    {
        if (_state.Elements(state) is not FullState<T>)
        {
            StateDescription description = Description.States[state];
            throw new InvalidOperationException(
                $"{Name}'s state '{description.Name}' is kept in bfloat16, so there is no span of float values to look at: copy it with {description.PropertyName}.CopyTo({arguments}).");
        }
    }

    /// <summary>Where a tensor lies, with memory for its states: to be looked at, it must be there.</summary>
    private SegmentRow Reserved(Parameter<T> parameter)
    {
        SegmentRow row = _memory.Layout.RowOf(parameter.Index);
        _memory.Reserve([_memory.Layout.Units[row.Unit].Group]);
        return row;
    }
}
