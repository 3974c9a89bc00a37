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
    private LoopRequest[] _requests = [];
    private bool[] _isAsked = [];
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
        _requests = new LoopRequest[layout.Units.Length];
        _isAsked = new bool[layout.Units.Length];
        _matrices = context.Memory.Description.TakesMatrices ? new SegmentRow[layout.Units.Length] : [];
        _chunks = new ChunkStart[ChunkLength.Most(layout.Length) + layout.Units.Length + 1];
        Forget();
    }

    /// <summary>Forgets what a phase that failed had asked for.</summary>
    public void Forget()
    {
        Array.Clear(_passes, 0, _count);
        foreach (ref readonly LoopRequest request in _requests.AsSpan(0, _count))
        {
            Array.Clear(_isAsked, request.Unit, request.UnitCount);
            if (_matrices.Length > 0)
            {
                _matrices[request.Unit] = default;
            }
        }

        _count = 0;
        _elements = 0;
        _isDone = false;
    }

    /// <summary>Notes that a loop is to run over units that follow one another, with a copy of these numbers, or runs it.</summary>
    public void Ask(int unit, int unitCount, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        Span<bool> isAsked = _isAsked.AsSpan(unit, unitCount);
        if (numbers.Length > _numbersOfPass || _isDone || isAsked.Contains(true))
        {
            throw Refusal(numbers.Length);
        }

        if ((_hasLines || _matrices.Length > 0) && !pass.TakesWhole)
        {
            for (int one = unit; one < unit + unitCount; one++)
            {
                context.Totals.SetBlocks(one);
            }
        }

        if (IsDirect)
        {
            _isDone = true;
            RunUnit(unit, pass, numbers);
            return;
        }

        if (unitCount == 0)
        {
            return;
        }

        numbers.CopyTo(_numbers.AsSpan(_count * _numbersOfPass, _numbersOfPass));
        isAsked.Fill(true);
        _passes[_count] = pass;
        _requests[_count++] = RequestOf(unit, unitCount, pass);
        for (int one = unit; one < unit + unitCount; one++)
        {
            _elements += context.LengthOf(one);
        }
    }

    /// <summary>Notes that a loop is to run over a matrix of a unit, of so many numbers.</summary>
    public void Ask(int unit, StepDomain domain, int length, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        Ask(unit, 1, pass, numbers);
        if (domain == StepDomain.Element)
        {
            return;
        }

        context.Totals.SetMatrix(unit, UnitLayout.BlocksOf(length));
        _elements += length - context.Unit(unit).Size;
        _matrices[unit] = SegmentRow.OfMatrix(length, unit, in context.Unit(unit));
        int most = ChunkLength.Most(_elements) + _requests.Length + 1;
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
                for (int segment = 0; segment < SegmentCount(request); segment++)
                {
                    _passes[request]!.Run(SegmentAt(in RowAt(request, segment)), NumbersOf(request));
                }
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
            if (segment < SegmentCount(request))
            {
                ref readonly SegmentRow row = ref RowAt(request, segment);
                int stop = request == end.Request && segment == end.Segment ? end.Start : row.Length;
                SegmentRow piece = row.Piece(start, stop - start);
                _passes[request]!.Run(SegmentAt(in piece), NumbersOf(request));
                start = stop;
            }

            if (request < end.Request || segment < end.Segment)
            {
                start = 0;
                (request, segment) = segment + 1 < SegmentCount(request) ? (request, segment + 1) : (request + 1, 0);
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
            for (int segment = 0; segment < SegmentCount(request); segment++)
            {
                int whole = RowAt(request, segment).Length;
                if (_passes[request]!.TakesWhole)
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

    private LoopRequest RequestOf(int unit, int unitCount, StepPass<T> pass)
    {
        if (context.Source.IsWindow || context.Source.IsInPieces)
        {
            return new LoopRequest(unit, 1, 0, context.SegmentCount(unit), IsAcross: false);
        }

        ref readonly UnitRow first = ref context.Unit(unit);
        if (unitCount == 1)
        {
            return new LoopRequest(unit, 1, first.FirstSegment, first.SegmentCount, IsAcross: false);
        }

        UnitLayout layout = context.Memory.Layout;
        GroupRow group = layout.Groups[first.Group];
        if (pass.CrossesTensors && group.UnitCount == unitCount && group.AcrossCount > 0)
        {
            return new LoopRequest(unit, unitCount, group.FirstAcross, group.AcrossCount, IsAcross: true);
        }

        ref readonly UnitRow last = ref context.Unit(unit + unitCount - 1);
        return new LoopRequest(unit, unitCount, first.FirstSegment, last.FirstSegment + last.SegmentCount - first.FirstSegment, IsAcross: false);
    }

    private bool IsMatrix(int request) => _matrices.Length > 0 && _matrices[_requests[request].Unit].IsMatrix;

    private int SegmentCount(int request) => IsMatrix(request) ? 1 : _requests[request].SegmentCount;

    private ref readonly SegmentRow RowAt(int request, int segment)
    {
        ref readonly LoopRequest asked = ref _requests[request];
        if (IsMatrix(request))
        {
            return ref _matrices[asked.Unit];
        }

        return ref context.Source.RowAt(asked.FirstSegment + segment, asked.IsAcross);
    }

    private Segment<T> SegmentAt(ref readonly SegmentRow row) => row.IsMatrix
        ? new Segment<T>(context, in row, ref Unsafe.NullRef<T>(), ref Unsafe.NullRef<T>(), ref Unsafe.NullRef<T>())
        : context.SegmentAt(in row);

    private void RunUnit(int unit, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        for (int segment = 0; segment < context.SegmentCount(unit); segment++)
        {
            pass.Run(context.SegmentAt(in context.SegmentRow(unit, segment)), numbers);
        }
    }

    private ReadOnlySpan<double> NumbersOf(int request) => new(_numbers, request * _numbersOfPass, _numbersOfPass);

    private InvalidOperationException Refusal(int numbers)
    {
        string rule = context.Memory.Description.Name;
        return new InvalidOperationException(numbers > _numbersOfPass
            ? FormattableString.Invariant(
                $"A loop of {rule} was handed {numbers} numbers, but its description says NumbersOfPass = {_numbersOfPass}: say there how many the longest takes.")
            : $"{rule} asked for two loops over one tensor in one phase: join them, or have the second one run in the next phase.");
    }
}
