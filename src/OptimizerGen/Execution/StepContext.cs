using System.Numerics;
using System.Runtime.InteropServices;
using OptimizerGen.Threading;

namespace OptimizerGen.Execution;

/// <summary>
/// What a step, a gradient point or a view works on and with: the numbers of each group, the memory, and the phases of
/// the rule. An optimizer has one, and fills it before each use.
/// </summary>
internal sealed class StepContext<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int AllProcessors = -1;

    private readonly PhaseRun<T> _phase;
    private readonly MatrixRun<T>? _matrices;
    private GroupStep[] _groups = [];
    private UnitRow[] _units = [];
    private double[] _keptOfGroup = [];
    private double[] _keptOfTensor = [];
    private double[] _modelTotals = [];
    private long[] _phaseOfModelTotal = [];
    private long _phaseCount;

    public StepContext(Workspace<T> memory)
    {
        Memory = memory;
        Source = new StepSource<T>(memory);
        Totals = new Totals(memory.Description.ReductionsOfPass);
        _matrices = memory.Description.TakesMatrices ? new MatrixRun<T>(this) : null;
        _phase = new PhaseRun<T>(this);
        Arrange();
    }

    public Workspace<T> Memory { get; }

    public StepSource<T> Source { get; }

    public Totals Totals { get; }

    public Waves<T> Waves { get; } = new();

    public long Epoch { get; private set; }

    /// <summary>The groups that a step or a gradient point moves: those that have parameters and are not frozen.</summary>
    public List<int> Moving { get; } = [0];

    /// <summary>Whether one unit is all that there is, as for one vector.</summary>
    public bool HasOneUnit => _units.Length == 1;

    /// <summary>Who runs the phases.</summary>
    public StepExecutor Executor
    {
        get;
        set
        {
            field = value;
            ArrangeThreads();
        }
    } = PoolExecutor.Shared;

    /// <summary>How many threads may work on a phase, the caller's among them; −1 sets it to the number of processors.</summary>
    public int Degree
    {
        get;
        set
        {
            if (value is not AllProcessors and < 1)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value),
                    value,
                    FormattableString.Invariant($"{Memory.Description.Name}.MaxDegreeOfParallelism must be at least 1, or -1 for all processors, but was set to {value}."));
            }

            field = value == AllProcessors ? Environment.ProcessorCount : value;
            ArrangeThreads();
        }
    } = Environment.ProcessorCount;

    /// <summary>Makes the tables for the memory's layout, when it is new.</summary>
    public void Arrange()
    {
        UnitLayout layout = Memory.Layout;
        _units = layout.Units;
        _groups = new GroupStep[layout.Groups.Length];
        Array.Fill(_groups, new GroupStep());
        _keptOfGroup = new double[layout.Groups.Length * Memory.Description.KeptOfGroup];
        _keptOfTensor = new double[layout.Units.Length * Memory.Description.KeptOfTensor];
        Totals.Arrange(layout.TotalCount, layout.Units.Length);
        _modelTotals = new double[Memory.Description.ReductionsOfPass];
        _phaseOfModelTotal = new long[Memory.Description.ReductionsOfPass];
        _phase.Arrange(layout);
        ArrangeThreads();
    }

    /// <summary>Begins a use: nothing is left of the last one.</summary>
    public void Begin(long epoch)
    {
        Epoch = epoch;
        _phaseCount++;
        _phase.Forget();
        _matrices?.Forget();
    }

    /// <summary>Sets what is known of a group, and what its loops do beside the rule.</summary>
    public void SetGroup(int group, double[] hyperparameters, long step, in StepExtras extras)
    {
        ref GroupStep row = ref _groups[group];
        row.Hyperparameters = hyperparameters;
        row.Step = step;
        row.Extras = extras;
    }

    public ref GroupStep Group(int group) => ref _groups[group];

    public ref readonly UnitRow Unit(int unit) => ref _units[unit];

    /// <summary>The elements of a unit; of one tensor that is looked at by itself, its own, whatever unit it is part of.</summary>
    public long SizeOf(int unit) => Source.IsWindow ? SegmentRow(unit, 0).Length : Unit(unit).Size;

    /// <summary>The elements that a loop over a unit goes through.</summary>
    public long LengthOf(int unit) => Source.IsInPieces ? Source.LengthOfPieces : Unit(unit).Size;

    public int SegmentCount(int unit) => Source.SegmentCount(unit);

    public ref readonly SegmentRow SegmentRow(int unit, int index) => ref Source.SegmentRow(unit, index);

    public Segment<T> SegmentAt(ref readonly SegmentRow row) => Source.SegmentAt(this, in row);

    /// <summary>The gradient of a segment of the parameters.</summary>
    public ReadOnlySpan<T> GradientOf(ref readonly SegmentRow row) =>
        MemoryMarshal.CreateReadOnlySpan(ref SegmentAt(in row).Gradient<T>(), row.Length);

    /// <summary>A number of a group that crosses a phase.</summary>
    public ref double KeptOfGroup(int place, int group) => ref Kept(_keptOfGroup, Memory.Description.KeptOfGroup, place, group);

    /// <summary>A number of a tensor that crosses a phase.</summary>
    public ref double KeptOfTensor(int place, int unit) => ref Kept(_keptOfTensor, Memory.Description.KeptOfTensor, place, unit);

    /// <summary>Asks for a loop in this phase, over units that follow one another.</summary>
    public void Ask(int unit, int unitCount, StepPass<T> pass, ReadOnlySpan<double> numbers) => _phase.Ask(unit, unitCount, pass, numbers);

    /// <summary>Asks in this phase for a loop over a matrix of the tensor.</summary>
    public void Ask(int unit, StepDomain domain, StepPass<T> pass, ReadOnlySpan<double> numbers) =>
        _phase.Ask(unit, domain, Matrices.LengthOf(unit, domain), pass, numbers);

    /// <summary>What is done with matrices.</summary>
    public MatrixRun<T> Matrices => _matrices ?? throw new InvalidOperationException(
        $"{Memory.Description.Name} works with matrices, but its description does not say so: set {nameof(OptimizerDescription.TakesMatrices)}.");

    /// <summary>Runs what this phase asked for.</summary>
    public void RunPhase()
    {
        _phase.Run(Executor, Source.IsWindow ? 1 : Degree);
        _matrices?.Run(Executor, Source.IsWindow ? 1 : Degree);
        _phaseCount++;
    }

    /// <summary>The result of a reduction of the phase before, over a unit.</summary>
    public double Total<TJoin>(int reduction, double start, int unit)
        where TJoin : struct, ILaneJoin
    {
        double total = start;
        if (Totals.FindWhole(reduction, unit) is { } whole)
        {
            return TJoin.Join(total, whole);
        }

        if (Totals.BlocksOfMatrix(unit) is > 0 and var blocks)
        {
            return Totals.JoinMatrix<TJoin>(reduction, total, unit, blocks);
        }

        for (int segment = 0; segment < SegmentCount(unit); segment++)
        {
            total = Totals.Join<TJoin>(reduction, total, in SegmentRow(unit, segment));
        }

        return total;
    }

    /// <summary>The elements of all tensors that take part.</summary>
    public long SizeOfModel
    {
        get
        {
            long size = 0;
            foreach (int group in Moving)
            {
                foreach (ref readonly UnitRow unit in Memory.Layout.UnitsOf(group))
                {
                    size += unit.Size;
                }
            }

            return size;
        }
    }

    /// <summary>The shape of a unit's tensor.</summary>
    public MatrixShape ShapeOf(int unit) => Memory.Layout.ShapeOf(ParameterOf(unit));

    /// <summary>The index of a unit's tensor in its set; 0 for one vector.</summary>
    public int ParameterOf(int unit) => Source.IsWindow ? SegmentRow(unit, 0).Parameter : Unit(unit).Parameter;

    /// <summary>How many blocks of elements a unit's tensor has.</summary>
    public long BlocksOf(int unit) => Memory.State.Lines.Table.Count(StateShape.Block, ParameterOf(unit));

    /// <summary>The result of a reduction of the phase before over all tensors that take part. The first that asks has it worked out.</summary>
    public double TotalOfModel<TJoin>(int reduction, double start)
        where TJoin : struct, ILaneJoin
    {
        if (_phaseOfModelTotal[reduction] != _phaseCount)
        {
            double total = start;
            foreach (int group in Moving)
            {
                GroupRow row = Memory.Layout.Groups[group];
                for (int unit = row.FirstUnit; unit < row.FirstUnit + row.UnitCount; unit++)
                {
                    total = TJoin.Join(total, Total<TJoin>(reduction, start, unit));
                }
            }

            _phaseOfModelTotal[reduction] = _phaseCount;
            _modelTotals[reduction] = total;
        }

        return _modelTotals[reduction];
    }

    /// <summary>Decides who runs phases, and makes the threads that phases of this size can use, so that no step has to.</summary>
    private void ArrangeThreads()
    {
        Waves.Arrange(Memory, Executor, Degree);
        _phase.IsDirect = HasOneUnit && _matrices is null && (Degree == 1 || Memory.Layout.Length < Executor.SharedFrom);
        if (_matrices is not null && Degree > 1)
        {
            Executor.Prepare(Degree);
            return;
        }

        long chunks = ChunkLength.Count(Memory.Layout.Length);
        if (Memory.Layout.Length >= Executor.SharedFrom && Math.Min(chunks, Degree) is > 1 and var threads)
        {
            Executor.Prepare((int)threads);
        }
    }

    private static ref double Kept(double[] kept, int count, int place, int owner) =>
        ref kept.AsSpan(owner * count, count)[place];
}
