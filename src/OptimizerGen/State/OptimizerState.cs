using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen.State;

/// <summary>
/// All that outlives a step: states, what was written into inputs, counts, what schedules remember. Two optimizers with equal values here, equal
/// hyperparameters and equal parameters take the same steps to the bit.
/// </summary>
/// <remarks>
/// Memory for the elements is reserved by groups of parameters, when a group is first moved or looked at; a number is kept
/// for the first tensor of each unit, so that arranging units anew loses nothing.
/// </remarks>
internal sealed class OptimizerState<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateBuffer<T>?[] _elements;
    private readonly MirroredBuffer<T>?[] _inputs;
    private readonly IMirroredBuffer[] _memory;
    private readonly int[] _numberPlaces;
    private readonly int _numberCount;
    private readonly double[] _numbers;
    private readonly RowHistory?[] _rows;
    private GroupState[] _groups = [];

    /// <param name="description">The rule.</param>
    /// <param name="counts">What it counts.</param>
    /// <param name="memories">What else remembers numbers: its schedules.</param>
    /// <param name="parameters">The tensors that the states mirror, or null for one vector, whose inputs stay in the caller's memory.</param>
    /// <param name="length">The number of elements.</param>
    public OptimizerState(OptimizerDescription description, StateCounts counts, INumberMemories memories, ParameterSelection<T>? parameters, long length)
    {
        Description = description;
        Counts = counts;
        Memories = memories;
        Parameters = parameters;
        _elements = [.. description.States.Select(state => state.Shape == StateShape.Element ? StateBuffer<T>.For(state) : null)];
        _inputs = [.. description.Inputs.Select(input => parameters is not null && input.Shape == StateShape.Element ? new MirroredBuffer<T>() : null)];
        _memory = [.. _elements.OfType<StateBuffer<T>>().Select(state => state.Memory), .. _inputs.OfType<IMirroredBuffer>()];
        _rows = new RowHistory?[parameters?.Set.Count ?? 0];
        _numberPlaces = new int[description.States.Count];
        for (int state = 0; state < _numberPlaces.Length; state++)
        {
            _numberPlaces[state] = description.States[state].Shape == StateShape.Number ? _numberCount++ : -1;
        }

        _numbers = new double[Math.Max(parameters?.Set.Count ?? 0, 1) * _numberCount];
        Lines = new LineStates(description, new LineTable(ShapesOf(parameters, length), description.BlockLength, description.HasLines));
        Matrices = new MatrixStates<T>(description, Lines.Table);
        Arrange(parameters is null ? UnitLayout.ForVector((int)length) : LayoutOf(parameters, 1, _ => 0));
    }

    public OptimizerDescription Description { get; }

    /// <summary>The states with a number for each row, column or block.</summary>
    public LineStates Lines { get; }

    /// <summary>The states that are matrices of another shape than the elements.</summary>
    public MatrixStates<T> Matrices { get; }

    public StateCounts Counts { get; }

    public INumberMemories Memories { get; }

    public ParameterSelection<T>? Parameters { get; }

    public UnitLayout Layout { get; private set; } = null!;

    /// <summary>Whether any state has had its initial value.</summary>
    public bool HasBegun => Counts.Steps > 0 || Array.Exists(_groups, group => group.IsInitialized);

    /// <summary>Whether the states of all these groups have had their initial values.</summary>
    public bool AreInitialized(ReadOnlySpan<int> groups)
    {
        foreach (int group in groups)
        {
            if (!_groups[group].IsInitialized)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether rows of any tensor have been stepped by themselves, so that others may be behind.</summary>
    public bool HasRows { get; private set; }

    /// <summary>When the rows of a tensor moved, if they have been stepped by themselves.</summary>
    public RowHistory? FindRows(int tensor) => _rows.Length == 0 ? null : _rows[tensor];

    /// <summary>When the rows of a tensor moved, from now on.</summary>
    public RowHistory RowsOf(int tensor, int count)
    {
        HasRows = true;
        return _rows[tensor] ??= new RowHistory(count, Description.RowSteps.Decays);
    }

    public ref GroupState Group(int group) => ref _groups[group];

    /// <summary>An element state, which is none where it is a number.</summary>
    public StateBuffer<T> Elements(int state) => _elements[state]!;

    public MirroredBuffer<T> Full(int state) => ((FullState<T>)_elements[state]!).Elements;

    public MirroredBuffer<ushort> Narrow(int state) => ((BFloat16State<T>)_elements[state]!).Elements;

    public MirroredBuffer<T> Input(int input) => _inputs[input]!;

    /// <summary>The states of one number of a unit.</summary>
    public Span<double> NumbersOf(int unit) => _numbers.AsSpan(Layout.Units[unit].Parameter * _numberCount, _numberCount);

    public ref double Number(int state, int unit) => ref _numbers[(Layout.Units[unit].Parameter * _numberCount) + _numberPlaces[state]];

    /// <summary>Arranges the tensors of a set anew, when they belong to other groups.</summary>
    /// <param name="groups">The number of groups, the rest of the parameters counted.</param>
    /// <param name="groupOf">The group of each tensor.</param>
    public void Arrange(int groups, Func<Parameter<T>, int> groupOf) => Arrange(LayoutOf(Parameters!, groups, groupOf));

    /// <summary>Reserves the memory of some stretches, zeros at first.</summary>
    public void Reserve(ReadOnlySpan<bool> isWanted)
    {
        foreach (IMirroredBuffer memory in _memory)
        {
            memory.Reserve(isWanted);
        }
    }

    public bool Overlaps(ReadOnlySpan<T> memory)
    {
        ref byte first = ref Unsafe.As<T, byte>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(memory));
        foreach (IMirroredBuffer own in _memory)
        {
            if (!memory.IsEmpty && own.Overlaps(ref first, (nint)memory.Length * Unsafe.SizeOf<T>()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes everything that of a new optimizer.</summary>
    public void Clear()
    {
        Array.Clear(_numbers);
        Lines.Clear();
        Matrices.Clear();
        Counts.Clear();
        foreach (RowHistory? rows in _rows)
        {
            rows?.Restart();
        }

        Memories.Reset();
        Array.Clear(_groups);
        foreach (IMirroredBuffer memory in _memory)
        {
            memory.Clear();
        }
    }

    /// <summary>Everything that there is now, in the order of the description, tensor by tensor.</summary>
    /// <exception cref="InvalidOperationException">A step is taken tensor by tensor: some are of before it and some of after it.</exception>
    public IReadOnlyList<StateEntry> Manifest() => Counts.IsStepOpen
        ? throw new InvalidOperationException($"{Description.Name} cannot be saved within a step, of which some tensors have moved and others have not: call EndStep() first.")
        : new StateManifest<T>(this).Entries;

    /// <summary>The tensors of the set as matrices, those that are not worked on without anything.</summary>
    private static MatrixShape[] ShapesOf(ParameterSelection<T>? parameters, long length) => parameters is null
        ? [new MatrixShape([(int)length])]
        : [.. parameters.Set.Select(parameter => parameters.Contains(parameter) ? new MatrixShape(parameter.Shape) : new MatrixShape(0, 0, -1))];

    /// <summary>The tables for some tensors, cut as the rule and the groups want it.</summary>
    private UnitLayout LayoutOf(ParameterSelection<T> parameters, int groups, Func<Parameter<T>, int> groupOf)
    {
        // Random bits are counted from the beginning of each tensor.
        bool isRandom = Description.DrawsNoise || (typeof(T) == typeof(float)
            && Description.States.Any(state => state is { Storage: not StateStorage.Full, Rounding: StateRounding.Stochastic }));
        LayoutCut cut = Description.PerTensor ? LayoutCut.UnitsAtTensors : isRandom ? LayoutCut.SegmentsAtTensors : LayoutCut.None;
        return UnitLayout.ForSet(parameters, cut, groups, groupOf);
    }

    /// <summary>Takes over another cut of the same tensors into groups and units.</summary>
    private void Arrange(UnitLayout layout)
    {
        UnitLayout? before = Layout;
        Layout = layout;
        Array.Resize(ref _groups, layout.Groups.Length);
        foreach (IMirroredBuffer memory in _memory)
        {
            memory.Arrange(layout.Stretches);
        }

        if (before is not null)
        {
            foreach (UnitRow unit in layout.Units)
            {
                int kept = before.Units[before.RowOf(unit.Parameter).Unit].Parameter;
                _numbers.AsSpan(kept * _numberCount, _numberCount).CopyTo(_numbers.AsSpan(unit.Parameter * _numberCount));
            }
        }
    }
}
