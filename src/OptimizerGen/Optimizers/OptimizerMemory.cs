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
    private readonly int[] _numberPlaces;
    private readonly int _numberCount;
    private AlignedBuffer<T>[] _scratch = [];
    private int[] _scratchStart;
    private double[] _numbers;
    private PowerSeries[] _powers;

    public OptimizerMemory(OptimizerDescription description, UnitLayout layout, ParameterSet<T>? set)
    {
        Description = description;
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

    public OptimizerDescription Description { get; }

    public UnitLayout Layout { get; private set; }

    public ParameterSet<T>? Set { get; }

    /// <summary>Where the values are kept while the set is at its gradient point.</summary>
    public MirroredBuffer<T> Origin => _origin!;

    public MirroredBuffer<T> ElementState(int state) => _elementStates[state]!;

    /// <summary>The memory of a state kept in bfloat16, or <see langword="null"/> when it is kept in full.</summary>
    public MirroredBuffer<ushort>? NarrowState(int state) => _narrowStates[state];

    public MirroredBuffer<T> Input(int input) => _inputs[input]!;

    public ref T Scratch(int buffer, ref readonly SegmentRow row) => ref _scratch[buffer].At(_scratchStart[row.Unit] + row.Start);

    public ref double Number(int state, int unit) => ref _numbers[(unit * _numberCount) + _numberPlaces[state]];

    /// <summary>The powers kept in one place for a group, whose hyperparameters are its own.</summary>
    public ref PowerSeries Powers(int place, int group) => ref _powers[(group * Description.KeptPowers) + place];

    /// <summary>Has the temporaries of a unit begin at <paramref name="start"/> in each scratch buffer.</summary>
    public void PlaceScratch(int unit, int start) => _scratchStart[unit] = start;

    /// <summary>Makes the scratch buffers at least as long.</summary>
    public void ReserveScratch(int length)
    {
        if (Description.ScratchBuffers > 0 && (_scratch.Length == 0 || _scratch[0].Length < length))
        {
            _scratch = [.. Enumerable.Range(0, Description.ScratchBuffers).Select(_ => new AlignedBuffer<T>(length))];
        }
    }

    /// <summary>
    /// Makes what depends on the units and groups: the numbers, all 0, and what is only used within a step. States and inputs of
    /// elements mirror the parameters, whatever the units are, and stay where they are.
    /// </summary>
    [MemberNotNull(nameof(_numbers), nameof(_powers), nameof(_scratchStart))]
    public void Arrange(UnitLayout layout)
    {
        Layout = layout;
        _numbers = new double[layout.Units.Length * _numberCount];
        _powers = new PowerSeries[layout.Groups.Length * Description.KeptPowers];
        _scratchStart = new int[layout.Units.Length];
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
