using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace OptimizerGen;

/// <summary>Everything that an optimizer keeps between steps, reserved when it is made.</summary>
internal sealed class OptimizerMemory<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly MirroredBuffer<T>?[] _elementStates;
    private readonly MirroredBuffer<ushort>?[] _narrowStates;
    private readonly MirroredBuffer<T>?[] _inputs;
    private readonly MirroredBuffer<T>? _origin;
    private readonly OptimizerDescription _description;
    private readonly int[] _numberPlaces;
    private readonly int _numberCount;
    private AlignedBuffer<T>[][] _scratch;
    private double[] _numbers;
    private double[] _totals;
    private PowerSeries[] _powers;

    public OptimizerMemory(OptimizerDescription description, UnitLayout layout, ParameterSet<T>? set)
    {
        _description = description;
        Layout = layout;
        Set = set;
        _elementStates = [.. description.States.Select(state => Mirror(state.Shape == StateShape.Element && !IsNarrow(state)))];
        _narrowStates = [.. description.States.Select(state => IsNarrow(state) ? new MirroredBuffer<ushort>(layout.BlockLengths) : null)];
        // A vector's inputs stay in the caller's memory; only a set needs a place to write them to.
        _inputs = [.. description.Inputs.Select(input => Mirror(set is not null && input.Shape == StateShape.Element))];
        _origin = Mirror(set is not null && description.HasGradientPoint);
        _numberPlaces = new int[description.States.Count];
        for (int state = 0; state < _numberPlaces.Length; state++)
        {
            _numberPlaces[state] = description.States[state].Shape == StateShape.Number ? _numberCount++ : -1;
        }

        Arrange(layout);
    }

    public UnitLayout Layout { get; private set; }

    public ParameterSet<T>? Set { get; }

    /// <summary>Where the values are kept while the set is at its gradient point.</summary>
    public MirroredBuffer<T> Origin => _origin!;

    public MirroredBuffer<T> ElementState(int state) => _elementStates[state]!;

    /// <summary>The memory of a state kept in bfloat16, or <see langword="null"/> when it is kept in full.</summary>
    public MirroredBuffer<ushort>? NarrowState(int state) => _narrowStates[state];

    public MirroredBuffer<T> Input(int input) => _inputs[input]!;

    public ref T Scratch(int buffer, ref readonly SegmentRow row) => ref _scratch[buffer][row.Ordinal].At(row.Start);

    public ref double Number(int state, int unit) => ref _numbers[(unit * _numberCount) + _numberPlaces[state]];

    /// <summary>The powers kept in one place for a group, whose hyperparameters are its own.</summary>
    public ref PowerSeries Powers(int place, int group) => ref _powers[(group * _description.KeptPowers) + place];

    /// <summary>The result of a reduction over one block of elements.</summary>
    public ref double Total(int reduction, int block) => ref _totals[(reduction * Layout.TotalCount) + block];

    /// <summary>The results of a reduction over the blocks of <paramref name="length"/> elements.</summary>
    public ReadOnlySpan<double> Totals(int reduction, int firstBlock, int length) =>
        _totals.AsSpan((reduction * Layout.TotalCount) + firstBlock, (length + StepReduction.BlockLength - 1) / StepReduction.BlockLength);

    /// <summary>
    /// Makes what depends on the units and groups: the numbers, all 0, and what is only used within a step. States and inputs of
    /// elements mirror the parameters, whatever the units are, and stay where they are.
    /// </summary>
    [MemberNotNull(nameof(_numbers), nameof(_totals), nameof(_powers), nameof(_scratch))]
    public void Arrange(UnitLayout layout)
    {
        Layout = layout;
        _numbers = new double[layout.Units.Length * _numberCount];
        // One reduction at least: the norm of the gradient is one.
        _totals = new double[layout.TotalCount * Math.Max(_description.ReductionsOfPass, 1)];
        _powers = new PowerSeries[layout.Groups.Length * _description.KeptPowers];
        int[] scratchLengths = _description.ScratchBuffers == 0 ? [] : layout.LongestByOrdinal();
        _scratch = new AlignedBuffer<T>[_description.ScratchBuffers][];
        for (int buffer = 0; buffer < _scratch.Length; buffer++)
        {
            _scratch[buffer] = [.. scratchLengths.Select(length => new AlignedBuffer<T>(length))];
        }
    }

    public bool StatesOverlap(ReadOnlySpan<T> memory)
    {
        foreach (MirroredBuffer<T>? state in _elementStates)
        {
            if (state is not null && state.Overlaps(memory))
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        Array.Clear(_numbers);
        foreach (MirroredBuffer<T>? buffer in _elementStates)
        {
            buffer?.Clear();
        }

        foreach (MirroredBuffer<ushort>? buffer in _narrowStates)
        {
            buffer?.Clear();
        }

        foreach (MirroredBuffer<T>? buffer in _inputs)
        {
            buffer?.Clear();
        }
    }

    private static bool IsNarrow(StateDescription state) =>
        typeof(T) == typeof(float) && state.Shape == StateShape.Element && state.Storage == StateStorage.BFloat16;

    private MirroredBuffer<T>? Mirror(bool isNeeded) => isNeeded ? new MirroredBuffer<T>(Layout.BlockLengths) : null;
}
