using System.Numerics;
using System.Runtime.CompilerServices;
using OptimizerGen.Threading;

namespace OptimizerGen.Execution;

/// <summary>
/// What a rule asked for in one phase, and the running of it: over all tensors that asked, in one run of the executor, in
/// chunks that cut large tensors and gather small ones. Where one thread does all there is, a loop is run as soon as it is
/// asked for. No cut and no thread changes what comes out.
/// </summary>
internal sealed class PhaseRun<T>(StepContext<T> context) : PooledWork
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly int _numbersOfPass = context.Memory.Description.NumbersOfPass;
    private readonly bool _hasLines = context.Memory.Description.HasLines(StateShape.Row) || context.Memory.Description.HasLines(StateShape.Column)
        || context.Memory.Description.HasLines(StateShape.Block);
    private StepPass<T>?[] _passes = [];
    private double[] _numbers = [];
    private int[] _asked = [];
    private ChunkStart[] _chunks = [];
    private SegmentRow[] _matrices = [];
    private int _count;
    private long _elements;
    private bool _isDone;

    /// <summary>Whether there is one unit, and one thread that runs its loops as they are asked for: nothing is noted then.</summary>
    public bool IsDirect { get; set; }

    /// <summary>Makes the tables for the units of a layout.</summary>
    public void Arrange(UnitLayout layout)
    {
        _passes = new StepPass<T>?[layout.Units.Length];
        _numbers = new double[layout.Units.Length * _numbersOfPass];
        _asked = new int[layout.Units.Length];
        _matrices = context.Memory.Description.TakesMatrices ? new SegmentRow[layout.Units.Length] : [];
        _chunks = new ChunkStart[ChunkLength.Most(layout.Length) + layout.Units.Length + 1];
        Forget();
    }

    /// <summary>Forgets what a phase that failed had asked for.</summary>
    public void Forget()
    {
        for (int request = 0; request < _count; request++)
        {
            _passes[_asked[request]] = null;
            if (_matrices.Length > 0)
            {
                _matrices[_asked[request]] = default;
            }
        }

        _count = 0;
        _elements = 0;
        _isDone = false;
    }

    /// <summary>Notes that a loop is to run over a unit, with a copy of these numbers, or runs it.</summary>
    public void Ask(int unit, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        if (numbers.Length > _numbersOfPass || _isDone || _passes[unit] is not null)
        {
            throw Refusal(numbers.Length);
        }

        if ((_hasLines || _matrices.Length > 0) && !pass.TakesWhole)
        {
            context.Totals.SetBlocks(unit);
        }

        if (IsDirect)
        {
            _isDone = true;
            RunUnit(unit, pass, numbers);
            return;
        }

        numbers.CopyTo(_numbers.AsSpan(unit * _numbersOfPass, _numbersOfPass));
        _passes[unit] = pass;
        _asked[_count++] = unit;
        _elements += context.LengthOf(unit);
    }

    /// <summary>Notes that a loop is to run over a matrix of a unit, of so many numbers.</summary>
    public void Ask(int unit, StepDomain domain, int length, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        Ask(unit, pass, numbers);
        if (domain == StepDomain.Element)
        {
            return;
        }

        context.Totals.SetMatrix(unit, UnitLayout.BlocksOf(length));
        _elements += length - context.Unit(unit).Size;
        _matrices[unit] = SegmentRow.OfMatrix(length, unit, in context.Unit(unit));
        int most = ChunkLength.Most(_elements) + _asked.Length + 1;
        if (_chunks.Length < most)
        {
            _chunks = new ChunkStart[most];
        }
    }

    /// <summary>Runs everything that was asked for and not run yet.</summary>
    /// <param name="executor">Who does the chunks.</param>
    /// <param name="degree">The most chunks to be done at a time; for 1 nothing is cut.</param>
    public void Run(StepExecutor executor, int degree)
    {
        if (_count == 0)
        {
            _isDone = false;
            return;
        }

        if (degree > 1 && _elements >= executor.SharedFrom && Cut() is var chunks && chunks > 1)
        {
            executor.Run(this, chunks, _elements, degree);
        }
        else
        {
            for (int request = 0; request < _count; request++)
            {
                int unit = _asked[request];
                RunUnit(unit, _passes[unit]!, NumbersOf(unit));
            }
        }

        Forget();
    }

    /// <inheritdoc/>
    public override void RunChunk(int chunk)
    {
        (int request, int segment, int start) = _chunks[chunk];
        ChunkStart end = _chunks[chunk + 1];
        while (request < end.Request || segment < end.Segment || start < end.Start)
        {
            int unit = _asked[request];
            if (segment < SegmentCount(unit))
            {
                ref readonly SegmentRow row = ref RowAt(unit, segment);
                int stop = request == end.Request && segment == end.Segment ? end.Start : row.Length;
                SegmentRow piece = row.Piece(start, stop - start);
                _passes[unit]!.Run(SegmentAt(in piece), NumbersOf(unit));
                start = stop;
            }

            if (request < end.Request || segment < end.Segment)
            {
                start = 0;
                (request, segment) = segment + 1 < SegmentCount(unit) ? (request, segment + 1) : (request + 1, 0);
            }
        }
    }

    /// <summary>Cuts what was asked for into chunks and returns their number.</summary>
    private int Cut()
    {
        int wanted = ChunkLength.Of(_elements);
        int chunks = 0;
        int gathered = 0;
        for (int request = 0; request < _count; request++)
        {
            for (int segment = 0; segment < SegmentCount(_asked[request]); segment++)
            {
                int whole = RowAt(_asked[request], segment).Length;
                if (_passes[_asked[request]]!.TakesWhole)
                {
                    if (gathered == 0)
                    {
                        _chunks[chunks++] = new ChunkStart(request, segment, 0);
                    }

                    // A tensor without elements may have columns.
                    gathered = gathered + Math.Max(whole, 1) + StepReduction.BlockLength > wanted ? 0 : gathered + Math.Max(whole, 1);
                    continue;
                }

                for (int start = 0; start < whole;)
                {
                    if (gathered == 0)
                    {
                        _chunks[chunks++] = new ChunkStart(request, segment, start);
                    }

                    int length = Math.Min(whole - start, wanted - gathered);
                    // What follows in the segment begins on a block again.
                    length = start + length < whole ? Math.Max(length / StepReduction.BlockLength, 1) * StepReduction.BlockLength : length;
                    length = Math.Min(length, whole - start);
                    start += length;
                    gathered = gathered + length + StepReduction.BlockLength > wanted ? 0 : gathered + length;
                }
            }
        }

        _chunks[chunks] = new ChunkStart(_count, 0, 0);
        return chunks;
    }

    private bool IsMatrix(int unit) => _matrices.Length > 0 && _matrices[unit].IsMatrix;

    private int SegmentCount(int unit) => IsMatrix(unit) ? 1 : context.SegmentCount(unit);

    private ref readonly SegmentRow RowAt(int unit, int segment)
    {
        if (IsMatrix(unit))
        {
            return ref _matrices[unit];
        }

        return ref context.SegmentRow(unit, segment);
    }

    private Segment<T> SegmentAt(ref readonly SegmentRow row) => row.IsMatrix
        ? new Segment<T>(context, in row, ref Unsafe.NullRef<T>(), ref Unsafe.NullRef<T>(), ref Unsafe.NullRef<T>())
        : context.SegmentAt(in row);

    private void RunUnit(int unit, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        for (int segment = 0; segment < SegmentCount(unit); segment++)
        {
            pass.Run(SegmentAt(in RowAt(unit, segment)), numbers);
        }
    }

    private ReadOnlySpan<double> NumbersOf(int unit) => new(_numbers, unit * _numbersOfPass, _numbersOfPass);

    private InvalidOperationException Refusal(int numbers)
    {
        string rule = context.Memory.Description.Name;
        return new InvalidOperationException(numbers > _numbersOfPass
            ? FormattableString.Invariant(
                $"A loop of {rule} was handed {numbers} numbers, but its description says NumbersOfPass = {_numbersOfPass}: say there how many the longest takes.")
            : $"{rule} asked for two loops over one tensor in one phase: join them, or have the second one run in the next phase.");
    }
}
