using System.Numerics;
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
    private readonly bool _hasTotalsOfWholes = context.Memory.Description.HasLines(StateShape.Row) || context.Memory.Description.HasLines(StateShape.Column)
        || context.Memory.Description.HasLines(StateShape.Block) || context.Memory.Description.TakesMatrices;
    private readonly LoopRequests<T> _requests = new(context);
    private ChunkStart[] _chunks = [];
    private bool _isDone;

    /// <summary>Whether there is one unit, and one thread that runs its loops as they are asked for: nothing is noted then.</summary>
    public bool IsDirect { get; set; }

    /// <summary>Makes the tables for the units of a layout.</summary>
    public void Arrange(UnitLayout layout)
    {
        _requests.Arrange(layout);
        _chunks = new ChunkStart[ChunkLength.Most(layout.Length) + layout.Units.Length + 1];
        Forget();
    }

    /// <summary>Forgets what a phase that failed had asked for.</summary>
    public void Forget()
    {
        _requests.Forget();
        _isDone = false;
    }

    /// <summary>Notes that a loop is to run over units that follow one another, with a copy of these numbers, or runs it.</summary>
    public void Ask(int unit, int unitCount, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        if (numbers.Length > _numbersOfPass || _isDone || _requests.IsAsked(unit, unitCount))
        {
            throw Refusal(numbers.Length);
        }

        if (_hasTotalsOfWholes && !pass.TakesWhole)
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

        if (unitCount > 0)
        {
            _requests.Add(unit, unitCount, pass, numbers);
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
        _requests.SetMatrix(unit, length);
        int most = ChunkLength.Most(_requests.Elements) + _requests.Capacity + 1;
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
        if (_requests.Count == 0)
        {
            _isDone = false;
            return;
        }

        if (degree > 1 && _requests.Elements >= executor.SharedFrom && Cut() is var chunks && chunks > 1)
        {
            executor.Run(this, chunks, _requests.Elements, degree);
        }
        else
        {
            for (int request = 0; request < _requests.Count; request++)
            {
                for (int segment = 0; segment < _requests.SegmentCount(request); segment++)
                {
                    _requests.PassOf(request).Run(_requests.SegmentAt(in _requests.RowAt(request, segment)), _requests.NumbersOf(request));
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
            if (segment < _requests.SegmentCount(request))
            {
                ref readonly SegmentRow row = ref _requests.RowAt(request, segment);
                int stop = request == end.Request && segment == end.Segment ? end.Start : row.Length;
                SegmentRow piece = row.Piece(start, stop - start);
                _requests.PassOf(request).Run(_requests.SegmentAt(in piece), _requests.NumbersOf(request));
                start = stop;
            }

            if (request < end.Request || segment < end.Segment)
            {
                start = 0;
                (request, segment) = segment + 1 < _requests.SegmentCount(request) ? (request, segment + 1) : (request + 1, 0);
            }
        }
    }

    /// <summary>Cuts what was asked for into chunks and returns their number.</summary>
    private int Cut()
    {
        int wanted = ChunkLength.Of(_requests.Elements);
        int chunks = 0;
        int gathered = 0;
        for (int request = 0; request < _requests.Count; request++)
        {
            for (int segment = 0; segment < _requests.SegmentCount(request); segment++)
            {
                int whole = _requests.RowAt(request, segment).Length;
                if (_requests.PassOf(request).TakesWhole)
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

        _chunks[chunks] = new ChunkStart(_requests.Count, 0, 0);
        return chunks;
    }

    private void RunUnit(int unit, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        for (int segment = 0; segment < context.SegmentCount(unit); segment++)
        {
            pass.Run(context.SegmentAt(in context.SegmentRow(unit, segment)), numbers);
        }
    }

    private InvalidOperationException Refusal(int numbers)
    {
        string rule = context.Memory.Description.Name;
        return new InvalidOperationException(numbers > _numbersOfPass
            ? FormattableString.Invariant(
                $"A loop of {rule} was handed {numbers} numbers, but its description says NumbersOfPass = {_numbersOfPass}: say there how many the longest takes.")
            : $"{rule} asked for two loops over one tensor in one phase: join them, or have the second one run in the next phase.");
    }
}
