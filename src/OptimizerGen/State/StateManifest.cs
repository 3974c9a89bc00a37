using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OptimizerGen.State;

/// <summary>Lists what an optimizer keeps. What is not reserved yet is not there.</summary>
internal sealed class StateManifest<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerState<T> _state;
    private readonly List<StateEntry> _entries = [];

    public StateManifest(OptimizerState<T> state)
    {
        _state = state;
        for (int i = 0; i < StateCounts.Names.Count; i++)
        {
            int count = i;
            Add(StateCounts.Names[count], null, StateType.Int64, [], () => MemoryMarshal.AsBytes(state.Counts.All.Slice(count, 1)));
        }

        foreach ((string name, IReadOnlyList<string> numbers, INumberMemory memory) in state.Memories.Memories)
        {
            AddMemory(name, numbers, memory);
        }

        if (state.Parameters is null)
        {
            AddTensor(null, [state.Layout.Segments[0].Length], state.Layout.Segments[0]);
            return;
        }

        foreach (Parameter<T> parameter in state.Parameters)
        {
            AddTensor(parameter.Name, parameter.Shape, state.Layout.RowOf(parameter.Index));
        }
    }

    private delegate Span<byte> AllBytes();

    private static StateType TypeOfElements => typeof(T) == typeof(float) ? StateType.Float32 : StateType.Float64;

    public IReadOnlyList<StateEntry> Entries => _entries;

    private void AddMemory(string name, IReadOnlyList<string> numbers, INumberMemory memory)
    {
        Add($"{name}.has_begun", null, StateType.Boolean, [], () => BytesOf(ref memory.HasBegun));
        for (int i = 0; i < numbers.Count; i++)
        {
            int number = i;
            Add($"{name}.{numbers[number]}", null, StateType.Float64, [], () => MemoryMarshal.AsBytes(memory.Numbers.Slice(number, 1)));
        }
    }

    private void AddTensor(string? parameter, IReadOnlyList<int> shape, SegmentRow row)
    {
        int group = _state.Layout.Units[row.Unit].Group;
        Add("steps", parameter, StateType.Int64, [], () => BytesOf(ref _state.Group(group).StepCount));
        Add("is_initialized", parameter, StateType.Boolean, [], () => BytesOf(ref _state.Group(group).IsInitialized));
        OptimizerDescription rule = _state.Description;
        for (int i = 0; i < rule.States.Count; i++)
        {
            int state = i;
            if (rule.States[state].Shape == StateShape.Element)
            {
                AddElements(rule.States[state].Name, parameter, _state.Elements(state).Type, shape, _state.Elements(state).Memory, row);
            }
            else if (LineStates.IsLine(rule.States[state].Shape))
            {
                int tensor = row.Parameter;
                int count = _state.Lines.Of(state, tensor).Length;
                Add(rule.States[state].Name, parameter, StateType.Float64, [count], () => MemoryMarshal.AsBytes(_state.Lines.Of(state, tensor)));
            }
            else if (MatrixStates<T>.IsMatrix(rule.States[state].Shape))
            {
                AddMatrix(rule.States[state].Name, parameter, state, row.Parameter);
            }
            else
            {
                Add(rule.States[state].Name, parameter, StateType.Float64, [], () => BytesOf(ref _state.Number(state, row.Unit)));
            }
        }

        if (_state.FindRows(row.Parameter) is { } rows && parameter is not null)
        {
            AddRows(parameter, rows);
        }

        for (int input = 0; parameter is not null && input < rule.Inputs.Count; input++)
        {
            if (rule.Inputs[input].Shape == StateShape.Element)
            {
                AddElements(rule.Inputs[input].Name, parameter, TypeOfElements, shape, _state.Input(input), row);
            }
        }
    }

    private void AddRows(string parameter, RowHistory rows)
    {
        Add("row_steps", parameter, StateType.Int64, [], () => BytesOf(ref rows.Steps));
        Add("row_touched", parameter, StateType.Float64, [rows.Touched.Length], () => MemoryMarshal.AsBytes(rows.Touched));
        AddDecay("row_decay_of_theta", rows.OfParameters);
        for (int i = 0; i < rows.Decays.Length; i++)
        {
            AddDecay(FormattableString.Invariant($"row_decay_{i}"), rows.Decays[i]);
        }

        void AddDecay(string name, RowDecay decay)
        {
            decay.Reserve();
            Add($"{name}.now", parameter, StateType.Float64, [decay.Now.Length], () => MemoryMarshal.AsBytes(decay.Now));
            Add($"{name}.of_rows", parameter, StateType.Float64, [rows.Touched.Length, 3], () => MemoryMarshal.AsBytes(decay.OfRows.AsSpan()));
        }
    }

    private void AddElements(string name, string? parameter, StateType type, IReadOnlyList<int> shape, IMirroredBuffer memory, SegmentRow row)
    {
        int size = type switch
        {
            StateType.BFloat16 => sizeof(ushort),
            StateType.Float32 => sizeof(float),
            _ => sizeof(double),
        };
        bool isThere = row.Length == 0 || !memory.Bytes(row.Piece(0, 1)).IsEmpty;
        if (isThere)
        {
            _entries.Add(new StateEntry(name, parameter, type, shape, (long)row.Length * size, (first, count) =>
            {
                int element = (int)(first / size);
                int lead = (int)(first % size);
                int past = (int)((first + count + size - 1) / size);
                return memory.Bytes(row.Piece(element, past - element)).Slice(lead, count);
            }));
        }
    }

    /// <summary>A matrix has its entry where the tensor keeps it.</summary>
    private void AddMatrix(string name, string? parameter, int state, int tensor)
    {
        int size = Unsafe.SizeOf<T>();
        (int rows, int columns) = _state.Matrices.SizeOf(state, tensor);
        if (!_state.Matrices.Of(state, tensor).IsEmpty)
        {
            _entries.Add(new StateEntry(name, parameter, TypeOfElements, [rows, columns], (long)rows * columns * size, (first, count) =>
            {
                int element = (int)(first / size);
                int past = (int)((first + count + size - 1) / size);
                return MemoryMarshal.AsBytes(_state.Matrices.Of(state, tensor)[element..past]).Slice((int)(first % size), count);
            }));
        }
    }

    private void Add(string name, string? parameter, StateType type, IReadOnlyList<int> shape, AllBytes bytes) =>
        _entries.Add(new StateEntry(name, parameter, type, shape, bytes().Length, (first, count) => bytes().Slice((int)first, count)));

    private static Span<byte> BytesOf<TValue>(ref TValue value)
        where TValue : struct => MemoryMarshal.CreateSpan(ref Unsafe.As<TValue, byte>(ref value), Unsafe.SizeOf<TValue>());
}
