using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Cuts a kernel into the fewest loops: all work on elements between two reductions, or two operations on whole matrices, is
/// one pass over each shape that there is. A value that a later pass needs again is recomputed there from what memory then
/// holds, or kept in a scratch buffer when that moves fewer bytes; what goes into an operation on matrices, or comes out of
/// one, is kept in any case.
/// </summary>
internal sealed class SplitAtReductions
{
    /// <summary>Writing a buffer costs its fetch into the cache and its write; then it is read once more.</summary>
    private const int CostOfKeeping = 3;

    private readonly Kernel _kernel;
    private readonly Dictionary<Value, int> _levels = [];
    private readonly Dictionary<Slot, int> _storePass = [];
    private readonly Dictionary<Value, ElementBuffer> _kept = [];
    private readonly MatrixCalls _calls;
    private readonly LineLayout _lines;

    private SplitAtReductions(Kernel kernel)
    {
        _kernel = kernel;
        _calls = new MatrixCalls(kernel);
        foreach (Value value in kernel.Values)
        {
            int level = value.Operands.Select(operand => _levels[operand]).DefaultIfEmpty(0).Max();
            _levels[value] = value.Kind == OpKind.Reduction || _calls.Includes(value) ? level + 1 : level;
        }

        foreach (Store store in ElementStores)
        {
            _storePass[store.Slot] = _levels[store.Value];
        }

        _lines = new LineLayout(kernel, _levels);
        foreach (Value value in _calls.Kept)
        {
            _kept.Add(value, NewScratch(value.Shape));
        }
    }

    private int PassCount => 1 + Math.Max(
        _storePass.Values.DefaultIfEmpty(-1).Max(),
        Reductions.Concat(_calls.Values).Select(value => _levels[value] - 1).DefaultIfEmpty(-1).Max());

    /// <summary>The loops that there may be: at each level one over each shape.</summary>
    private IReadOnlyList<(int Level, Shape Over)> Parts =>
    [
        .. Enumerable.Range(0, PassCount).SelectMany(level =>
            (_kernel.HasMatrices ? MatrixShape.All.Select(matrix => matrix.Shape) : [Shape.Element]).Select(over => (level, over))),
    ];

    private IEnumerable<Store> ElementStores =>
        _kernel.Stores.Where(store => ElementBuffer.OfSlot(store.Slot) is not null && !store.KeepsWhatWasThere);

    private IEnumerable<Value> Reductions =>
        _kernel.Values.Where(value => value.Kind == OpKind.Reduction && !value.ReducesLines);

    /// <summary>The work of each level, the buffers for elements and matrices, and those for rows, columns and blocks.</summary>
    public static (IReadOnlyList<IReadOnlyList<Stage>> Work, ScratchCount Scratch, IReadOnlyList<Shape> Lines) Run(Kernel kernel, bool isStep)
    {
        var split = new SplitAtReductions(kernel);
        split.DelayStores();
        split.ChooseWhatToKeep();
        IReadOnlyList<Pass> passes = new AccessPlanner(kernel.Declarations, isStep).Run([.. split.Parts.Select(part => split.BuildPass(part.Level, part.Over))]);
        if (kernel.HasMatrices)
        {
            (IReadOnlyList<IReadOnlyList<Stage>> work, ScratchCount scratch) = ScratchReuse.Run(split.WorkOnMatrices(passes));
            return (work, scratch, []);
        }

        int last = kernel.HasLines ? Math.Max(split._levels.Values.DefaultIfEmpty(0).Max(), passes.Count - 1) : passes.Count - 1;
        return (
            [.. Enumerable.Range(0, last + 1).Select(level => split.WorkOf(level, passes, level == last))],
            new ScratchCount(split._kept.Count, 0),
            split._lines.Buffers);
    }

    private IReadOnlyList<Stage> WorkOf(int level, IReadOnlyList<Pass> passes, bool isLast) =>
    [
        .. _lines.Before(level),
        .. passes.Skip(level).Take(1).Where(DoesSomething),
        .. isLast ? _lines.AtTheEnd(level) : [],
    ];

    /// <summary>Each loop in a phase of its own, and what is made of whole matrices after the last loop of its level.</summary>
    private List<IReadOnlyList<Stage>> WorkOnMatrices(IReadOnlyList<Pass> passes)
    {
        var work = new List<IReadOnlyList<Stage>>();
        foreach (IGrouping<int, Pass> level in passes.Select((pass, i) => (Pass: pass, Parts[i].Level)).GroupBy(pair => pair.Level, pair => pair.Pass))
        {
            int first = work.Count;
            work.AddRange(level.Where(DoesSomething).Select(pass => (IReadOnlyList<Stage>)[pass]));
            MatrixCall[] calls = [.. _calls.Values.Where(value => _levels[value] == level.Key + 1).Select(value => MatrixCalls.Build(value, _kept))];
            if (calls.Length > 0 && work.Count > first)
            {
                work[work.Count - 1] = [.. work[work.Count - 1], .. calls];
            }
            else if (calls.Length > 0)
            {
                work.Add(calls);
            }
        }

        return work;
    }

    private static bool DoesSomething(Pass pass) => pass.Stores.Count + pass.Reductions.Count + pass.LineReductions.Count > 0;

    private ElementBuffer NewScratch(Shape shape)
    {
        BufferKind kind = shape == Shape.Element ? BufferKind.Scratch : BufferKind.MatrixScratch;
        return new ElementBuffer(kind, _kept.Values.Count(buffer => buffer.Kind == kind));
    }

    /// <summary>A state's old value must stay in memory as long as a pass computes from it, or may have to work out again what it reduced.</summary>
    private void DelayStores()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach ((int level, Shape over) in Parts)
            {
                Pass built = BuildPass(level, over);
                changed |= Delay(built.Loads, level) | Delay(built.Again.Values.SelectMany(again => again.Loads), level + 1);
            }
        }
    }

    /// <summary>Whether a store had to wait for what is loaded in a pass.</summary>
    private bool Delay(IEnumerable<Load> loads, int pass)
    {
        bool changed = false;
        foreach (Load load in loads)
        {
            if (load.HoldsFromTheStart && SlotAt(load.Buffer) is { } slot && _storePass[slot] < pass)
            {
                _storePass[slot] = pass;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>The slot that the kernel writes there, if it does.</summary>
    private Slot? SlotAt(ElementBuffer buffer) => ElementStores.Where(store => ElementBuffer.OfSlot(store.Slot) == buffer)
        .Select(store => (Slot?)store.Slot).FirstOrDefault();

    private void ChooseWhatToKeep()
    {
        foreach ((int level, Shape over) in Parts.Where(part => part.Level > 0))
        {
            int loads = LoadsIn(level, over);
            foreach (Value candidate in Candidates(level, over))
            {
                _kept[candidate] = NewScratch(over);
                int saved = loads - (LoadsIn(level, over) - 1);
                if (saved > CostOfKeeping)
                {
                    loads = LoadsIn(level, over);
                }
                else
                {
                    _kept.Remove(candidate);
                }
            }
        }
    }

    /// <summary>Values that an earlier pass has computed and this one needs for what is new in it.</summary>
    private List<Value> Candidates(int level, Shape over) =>
    [
        .. Builder(level).Build(RootsOf(level, over)).Body
            .Where(value => _levels[value] == level)
            .SelectMany(value => value.Operands)
            .Where(operand => operand is { IsElement: true, IsLeaf: false } && _levels[operand] < level && !_kept.ContainsKey(operand))
            .Distinct(),
    ];

    private int LoadsIn(int level, Shape over) => Builder(level).Build(RootsOf(level, over)).Loads.Count;

    /// <summary>Whether memory holds something else than what was stored, so that a later pass must not read it back.</summary>
    private bool IsRounded(Slot slot) =>
        slot.Kind == SlotKind.ElementState && _kernel.Declarations.States[slot.Index].IsRounded;

    private Pass BuildPass(int level, Shape over)
    {
        PassRoots roots = RootsOf(level, over);
        return Builder(level).Build(roots) with
        {
            Over = over,
            Again = roots.Reductions.Where(value => ReductionTable.Of(value.Op).Root != RootOfSquares.None)
                .ToDictionary(value => value, value => BuildAgain(value.Operands[0], level)),
        };
    }

    /// <summary>Works a value out from what memory holds after a pass that had it.</summary>
    private Pass BuildAgain(Value reduced, int pass) =>
        Builder(pass + 1).Build(new PassRoots([new Store(Slot.Output, reduced)], [], [])) with { IsRare = true };

    private PassRoots RootsOf(int level, Shape over) => new(
        [.. ElementStores.Where(store => over == Shape.Element && _storePass[store.Slot] == level)],
        [.. Reductions.Where(value => over == Shape.Element && _levels[value] == level + 1)],
        [.. _kept.Where(kept => kept.Key.Shape == over && _levels[kept.Key] == level && !_calls.Includes(kept.Key)).Select(kept => (kept.Key, kept.Value))]);

    private PassBuilder Builder(int pass) => new(
        ElementStores.Where(store => _storePass[store.Slot] < pass && !IsRounded(store.Slot))
            .GroupBy(store => store.Value, store => store.Slot).ToDictionary(alike => alike.Key, alike => alike.First()),
        _kept.Where(kept => _levels[kept.Key] < pass + (_calls.Includes(kept.Key) ? 1 : 0)).ToDictionary(kept => kept.Key, kept => kept.Value),
        _lines);
}
