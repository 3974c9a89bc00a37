using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Lets values that are not needed at the same time share a scratch buffer, so that an iteration written out many times takes the memory of one.</summary>
internal sealed class ScratchReuse
{
    private readonly Dictionary<ElementBuffer, (int First, int Last)> _lives = [];
    private readonly Dictionary<ElementBuffer, ElementBuffer> _places = [];

    private ScratchReuse(IReadOnlyList<IReadOnlyList<Stage>> work)
    {
        for (int phase = 0; phase < work.Count; phase++)
        {
            foreach (ElementBuffer buffer in work[phase].SelectMany(BuffersOf))
            {
                Note(buffer, phase);
            }

            // What is worked out again, is so in the phase that follows.
            foreach (Load load in work[phase].OfType<Pass>().SelectMany(pass => pass.Again.Values).SelectMany(again => again.Loads))
            {
                Note(load.Buffer, phase + 1);
            }
        }
    }

    public static (IReadOnlyList<IReadOnlyList<Stage>> Work, ScratchCount Scratch) Run(IReadOnlyList<IReadOnlyList<Stage>> work)
    {
        var reuse = new ScratchReuse(work);
        var count = new ScratchCount(reuse.Place(BufferKind.Scratch), reuse.Place(BufferKind.MatrixScratch));
        return ([.. work.Select(stages => (IReadOnlyList<Stage>)[.. stages.Select(reuse.Moved)])], count);
    }

    /// <summary>Gives each buffer of a kind the first place that nobody needs any more, and returns how many places that takes.</summary>
    private int Place(BufferKind kind)
    {
        var free = new List<int>();
        foreach ((ElementBuffer buffer, (int first, int last)) in _lives.Where(life => life.Key.Kind == kind)
            .OrderBy(life => life.Value.First).ThenBy(life => life.Key.Index).Select(life => (life.Key, life.Value)))
        {
            int place = free.FindIndex(until => until < first);
            if (place < 0)
            {
                place = free.Count;
                free.Add(last);
            }

            free[place] = last;
            _places[buffer] = buffer with { Index = place };
        }

        return free.Count;
    }

    private Stage Moved(Stage stage) => stage switch
    {
        Pass pass => Moved(pass) with { Again = pass.Again.ToDictionary(pair => pair.Key, pair => Moved(pair.Value)) },
        MatrixCall call => call with { Operands = [.. call.Operands.Select(Moved)], Result = call.Result is { } result ? Moved(result) : null },
        _ => stage,
    };

    private Pass Moved(Pass pass) => pass with
    {
        Loads = [.. pass.Loads.Select(load => load with { Buffer = Moved(load.Buffer) }).OrderBy(load => load.Buffer.Kind).ThenBy(load => load.Buffer.Index)],
        Stores = [.. pass.Stores.Select(store => store with { Buffer = Moved(store.Buffer) })],
    };

    private MatrixPlace Moved(MatrixPlace place) => place with { Buffer = Moved(place.Buffer) };

    private ElementBuffer Moved(ElementBuffer buffer) => _places.TryGetValue(buffer, out ElementBuffer place) ? place : buffer;

    private void Note(ElementBuffer buffer, int phase)
    {
        if (buffer.Kind is BufferKind.Scratch or BufferKind.MatrixScratch)
        {
            _lives[buffer] = _lives.TryGetValue(buffer, out (int First, int Last) life)
                ? (Math.Min(life.First, phase), Math.Max(life.Last, phase))
                : (phase, phase);
        }
    }

    private static IEnumerable<ElementBuffer> BuffersOf(Stage stage) => stage switch
    {
        Pass pass => pass.Loads.Select(load => load.Buffer).Concat(pass.Stores.Select(store => store.Buffer)),
        MatrixCall call => call.Places.Select(place => place.Buffer),
        _ => [],
    };
}
