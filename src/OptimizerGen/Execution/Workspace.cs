using System.Numerics;
using OptimizerGen.State;

namespace OptimizerGen.Execution;

/// <summary>What a step works with: the states, and memory that holds nothing from one step to the next.</summary>
internal sealed class Workspace<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly MirroredBuffer<T>? _origin;
    private AlignedBuffer<T>[] _scratch = [];
    private int[] _scratchStart = [];
    private AlignedBuffer<T>[] _matrices = [];
    private PowerSeries[] _powers = [];
    private bool[] _isReserved = [];

    public Workspace(OptimizerState<T> state)
    {
        RequireTensorsForScratch(state.Description);
        State = state;
        Lines = new LineScratch<T>(state.Description, state.Lines.Table);
        _origin = state.Parameters is not null && state.Description.HasGradientPoint ? new MirroredBuffer<T>() : null;
        Arrange();
    }

    public OptimizerState<T> State { get; }

    /// <summary>What crosses a loop of numbers of rows, columns and blocks.</summary>
    public LineScratch<T> Lines { get; }

    public OptimizerDescription Description => State.Description;

    public UnitLayout Layout => State.Layout;

    /// <summary>The set whose tensors are worked on, or null where it is one vector.</summary>
    public ParameterSet<T>? Set => State.Parameters?.Set;

    /// <summary>Where the values are kept while they are away at their gradient point.</summary>
    public MirroredBuffer<T> Origin => _origin!;

    public ref T Scratch(int buffer, ref readonly SegmentRow row) => ref _scratch[buffer].At(_scratchStart[row.Unit] + row.Start);

    /// <summary>A temporary matrix; of one whose shape is not that of the elements, there is room for one tensor's at a time, unless all go together.</summary>
    public ref T MatrixAt(StepMatrix matrix, int unit) => ref matrix.Domain == StepDomain.Element
        ? ref _scratch[matrix.Buffer].At(_scratchStart[unit])
        : ref _matrices[PlaceOf(matrix.Buffer, unit)].At(0);

    /// <summary>Some numbers of a temporary matrix from <paramref name="start"/> on.</summary>
    public ref T MatrixScratch(int buffer, int unit, int start, int length)
    {
        int place = PlaceOf(buffer, unit);
        if (_matrices[place].Length < start + length)
        {
            throw new InvalidOperationException($"A loop of {Description.Name} works on a matrix that no room was made for: reserve it before the loop is run.");
        }

        return ref _matrices[place].At(start);
    }

    /// <summary>Makes a buffer for temporary matrices at least as long.</summary>
    public void ReserveMatrix(int buffer, int unit, int length)
    {
        int place = PlaceOf(buffer, unit);
        if (_matrices[place].Length < length)
        {
            _matrices[place] = new AlignedBuffer<T>(length);
        }
    }

    /// <summary>The powers kept in one place for a group, whose hyperparameters are its own.</summary>
    public ref PowerSeries Powers(int place, int group) => ref _powers[(group * Description.KeptPowers) + place];

    /// <summary>Makes the tables for the layout, when it is new.</summary>
    public void Arrange()
    {
        _origin?.Arrange(Layout.Stretches);
        _powers = new PowerSeries[Layout.Groups.Length * Description.KeptPowers];
        _scratchStart = new int[Layout.Units.Length];
        int tensors = Description.PerModel ? Layout.Units.Length : 1;
        _matrices = [.. Enumerable.Range(0, Description.MatrixScratch * tensors).Select(_ => new AlignedBuffer<T>(0))];
        // A group that is part of one with memory finds its own reserved, and learns it when it asks.
        _isReserved = new bool[Layout.Groups.Length];
    }

    /// <summary>Reserves the memory of some groups' states, unless that was done before.</summary>
    public void Reserve(ReadOnlySpan<int> groups)
    {
        foreach (int group in groups)
        {
            if (!_isReserved[group])
            {
                ReserveAll(groups);
                return;
            }
        }
    }

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

    // Where numbers of the model are worked out, tensors go through their phases together, each with its own.
    private int PlaceOf(int buffer, int unit) => Description.PerModel ? (unit * Description.MatrixScratch) + buffer : buffer;

    // The scratch of a unit is one stretch, so a unit must be one segment.
    private static void RequireTensorsForScratch(OptimizerDescription description)
    {
        if (description.ScratchBuffers > 0 && !description.PerTensor)
        {
            throw new ArgumentException(
                $"{description.Name} has {nameof(description.ScratchBuffers)} but is not {nameof(description.PerTensor)}: only a rule that works tensor by tensor keeps temporaries.",
                nameof(description));
        }
    }

    private void ReserveAll(ReadOnlySpan<int> groups)
    {
        bool[] isWanted = new bool[Layout.Stretches.Length];
        for (int stretch = 0; stretch < isWanted.Length; stretch++)
        {
            isWanted[stretch] = groups.Contains(Layout.Stretches[stretch].Group);
        }

        State.Reserve(isWanted);
        _origin?.Reserve(isWanted);
        foreach (int group in groups)
        {
            _isReserved[group] = true;
        }
    }
}
