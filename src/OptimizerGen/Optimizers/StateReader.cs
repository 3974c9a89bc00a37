using System.Numerics;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>An optimizer's states and element inputs as its user sees them, by their indices.</summary>
internal sealed class StateReader<T>(StepSubject<T> subject, OptimizerGroups<T> groups, Workspace<T> memory)
    where T : struct, IFloatingPointIeee754<T>
{
    private const string ReadForParameter = "read its state for one of its parameters, as in optimizer.M[weight]";
    private const string ReadWithoutParameter = "read its state without a parameter";

    private readonly OptimizerState<T> _state = memory.State;

    /// <summary>What the rule consists of.</summary>
    public OptimizerDescription Description => memory.Description;

    /// <summary>The number of elements, padding not counted.</summary>
    public long Length => subject.Length;

    /// <summary>The number of elements of a vector's state.</summary>
    public int VectorLength()
    {
        subject.RequireVector(ReadForParameter);
        return (int)subject.Length;
    }

    /// <summary>A vector's state.</summary>
    public ReadOnlySpan<T> Span(int state)
    {
        subject.RequireVector(ReadForParameter);
        RequireSpan(state, "destination");
        return _state.Full(state).Slice(memory.Layout.Segments[0]);
    }

    /// <summary>The state of one tensor.</summary>
    public ReadOnlySpan<T> Span(int state, Parameter<T> parameter)
    {
        subject.RequireSet(ReadWithoutParameter);
        subject.RequireOwn(parameter);
        RequireSpan(state, "parameter, destination");
        return _state.Full(state).Slice(Reserved(parameter));
    }

    /// <summary>One element of a vector's state.</summary>
    public T Element(int state, int index)
    {
        subject.RequireVector(ReadForParameter);
        return _state.Elements(state).ElementAt(memory.Layout.Segments[0], index);
    }

    /// <summary>Copies a vector's state.</summary>
    public void Copy(int state, Span<T> destination)
    {
        subject.RequireVector(ReadForParameter);
        Copy(state, memory.Layout.Segments[0], destination);
    }

    /// <summary>Copies the state of one tensor.</summary>
    public void Copy(int state, Parameter<T> parameter, Span<T> destination)
    {
        subject.RequireSet(ReadWithoutParameter);
        subject.RequireOwn(parameter);
        Copy(state, Reserved(parameter), destination);
    }

    /// <summary>A number state of which there is one.</summary>
    public double Number(int state)
    {
        if (Description.PerTensor || groups.Added.Count > 0)
        {
            subject.RequireVector(ReadForParameter);
        }

        return _state.Number(state, 0);
    }

    /// <summary>The number state in force for one tensor.</summary>
    public double Number(int state, Parameter<T> parameter)
    {
        subject.RequireSet(ReadWithoutParameter);
        subject.RequireOwn(parameter);
        return _state.Number(state, memory.Layout.RowOf(parameter.Index).Unit);
    }

    /// <summary>The numbers of a vector's rows, columns or blocks.</summary>
    public ReadOnlySpan<double> Lines(int state)
    {
        subject.RequireVector(ReadForParameter);
        return _state.Lines.Of(state, 0);
    }

    /// <summary>The numbers of one tensor's rows, columns or blocks.</summary>
    public ReadOnlySpan<double> Lines(int state, Parameter<T> parameter)
    {
        subject.RequireSet(ReadWithoutParameter);
        subject.RequireOwn(parameter);
        return _state.Lines.Of(state, parameter.Index);
    }

    /// <summary>A vector's matrix; empty where there is none.</summary>
    public ReadOnlySpan<T> Matrix(int state)
    {
        subject.RequireVector(ReadForParameter);
        return _state.Matrices.Of(state, 0);
    }

    /// <summary>The matrix of one tensor; empty where there is none.</summary>
    public ReadOnlySpan<T> Matrix(int state, Parameter<T> parameter)
    {
        subject.RequireSet(ReadWithoutParameter);
        subject.RequireOwn(parameter);
        return _state.Matrices.Of(state, parameter.Index);
    }

    /// <summary>The memory of an element input for one tensor.</summary>
    public Span<T> Input(int input, Parameter<T> parameter)
    {
        subject.RequireSet("hand its inputs to Step");
        subject.RequireOwn(parameter);
        return _state.Input(input).Slice(Reserved(parameter));
    }

    /// <summary>The index of the element input with that name.</summary>
    public int FindInput(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int input = 0; input < Description.Inputs.Count; input++)
        {
            if (Description.Inputs[input].Name == name || Description.Inputs[input].PropertyName == name)
            {
                return Description.Inputs[input].Shape == StateShape.Element
                    ? input
                    : throw new ArgumentException($"{subject.Name}'s input '{name}' is one number: hand it to Step.", nameof(name));
            }
        }

        throw UnknownName.Create(subject.Name, "input", name, Description.Inputs.Select(input => input.Name), nameof(name));
    }

    /// <summary>Where a tensor lies, with memory for its states: to be looked at, it must be there.</summary>
    public SegmentRow Reserved(Parameter<T> parameter)
    {
        SegmentRow row = memory.Layout.RowOf(parameter.Index);
        memory.Reserve([memory.Layout.Units[row.Unit].Group]);
        return row;
    }

    private void Copy(int state, SegmentRow row, Span<T> destination)
    {
        if (destination.Length < row.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{subject.Name}'s state '{Description.States[state].Name}' has {row.Length} elements, but the destination has {destination.Length}: make it as long."),
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
                $"{subject.Name}'s state '{description.Name}' is kept in bfloat16, so there is no span of float values to look at: copy it with {description.PropertyName}.CopyTo({arguments}).");
        }
    }
}
