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
    private readonly Needs _needs;
    private readonly IReadOnlyList<Store> _elementStores;

    private SplitAtReductions(Kernel kernel)
    {
        _kernel = kernel;
        _calls = new MatrixCalls(kernel);
        _needs = new Needs(kernel);
        _elementStores =
        [
            .. kernel.Stores.Where(store => ElementBuffer.OfSlot(store.Slot) is not null)
                .Select(store => store with { Value = _needs.Change(store).Value }).Where(store => !store.KeepsWhatWasThere),
        ];
        foreach (Value value in kernel.Values)
        {
            LevelOf(value);
        }

        foreach (Store store in _elementStores)
        {
            _storePass[store.Slot] = Math.Max(store.Roots.Max(root => _levels[root]), LevelOf(_needs.Change(store).Guards));
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

    private IEnumerable<Value> Reductions =>
        _kernel.Values.Where(value => value.Kind == OpKind.Reduction && !value.ReducesLines);

    /// <summary>The work of each level, the buffers for elements and matrices, and those for rows, columns and blocks.</summary>
    public static (IReadOnlyList<IReadOnlyList<Stage>> Work, ScratchCount Scratch, IReadOnlyList<Shape> Lines) Run(Kernel kernel, bool isStep)
    {
        var split = new SplitAtReductions(kernel);
        split.DelayStores();
        split.ChooseWhatToKeep();
        (int Level, Pass Pass)[] built = [.. split.Parts.SelectMany(part => split.BuildPasses(part.Level, part.Over).Select(pass => (part.Level, pass)))];
        IReadOnlyList<Pass> passes = new AccessPlanner(kernel.Declarations, isStep).Run([.. built.Select(pair => pair.Pass)]);
        int last = kernel.HasLines ? Math.Max(split._levels.Values.DefaultIfEmpty(0).Max(), split.PassCount - 1) : split.PassCount - 1;
        if (kernel.HasMatrices)
        {
            ILookup<int, Pass> byLevel = built.Zip(passes, (pair, pass) => (pair.Level, Pass: pass)).ToLookup(pair => pair.Level, pair => pair.Pass);
            (IReadOnlyList<IReadOnlyList<Stage>> work, ScratchCount scratch) = ScratchReuse.Run(split.WorkOnMatrices(byLevel, last));
            return (work, scratch, split._lines.Buffers);
        }

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

    /// <summary>
    /// The loop over elements with what is done with rows, columns and blocks, each loop over other matrices in a phase of its own,
    /// and what is made of whole matrices after the last loop of its level.
    /// </summary>
    private List<IReadOnlyList<Stage>> WorkOnMatrices(ILookup<int, Pass> passes, int last)
    {
        var work = new List<IReadOnlyList<Stage>>();
        for (int level = 0; level <= last; level++)
        {
            int first = work.Count;
            Stage[] onElements =
            [
                .. _lines.Before(level),
                .. passes[level].Where(pass => pass.Over == Shape.Element && DoesSomething(pass)),
                .. level == last ? _lines.AtTheEnd(level) : [],
            ];
            work.AddRange(new IReadOnlyList<Stage>[] { onElements }.Where(stages => stages.Count > 0));
            work.AddRange(passes[level].Where(pass => pass.Over != Shape.Element && DoesSomething(pass)).Select(pass => (IReadOnlyList<Stage>)[pass]));
            MatrixCall[] calls =
            [
                .. _calls.Values.Where(value => _levels[value] == level + 1)
                    .Select(value => MatrixCalls.Build(value, _kept, _lines, [.. _needs.Of(value)])),
            ];
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

    /// <summary>How many reductions, and operations on whole matrices, follow each other before a value is known; such an operation waits for what decides whether it is done.</summary>
    private int LevelOf(Value value)
    {
        if (!_levels.TryGetValue(value, out int level))
        {
            level = value.Operands.Select(LevelOf).DefaultIfEmpty(0).Max();
            level = _calls.Includes(value) ? Math.Max(level, LevelOf(_needs.Of(value))) + 1
                : value.Kind == OpKind.Reduction ? level + 1
                : level;
            _levels.Add(value, level);
        }

        return level;
    }

    private int LevelOf(IEnumerable<Guard> guards) => guards.Select(guard => LevelOf(guard.Condition)).DefaultIfEmpty(0).Max();

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
                foreach (Pass built in BuildPasses(level, over))
                {
                    changed |= Delay(built.Loads, level) | Delay(built.Again.Values.SelectMany(again => again.Loads), level + 1);
                }
            }
        }
    }

    /// <summary>Whether a store had to wait for what is loaded in a pass.</summary>
    private bool Delay(IEnumerable<Load> loads, int pass)
    {
        bool changed = false;
        foreach (Load load in loads)
        {
            foreach (Slot slot in load.HoldsFromTheStart ? SlotsAt(load.Buffer) : [])
            {
                changed |= _storePass[slot] < pass;
                _storePass[slot] = Math.Max(_storePass[slot], pass);
            }
        }

        return changed;
    }

    /// <summary>The slots that the kernel writes there, or may write there.</summary>
    private IEnumerable<Slot> SlotsAt(ElementBuffer buffer) =>
        _elementStores.Select(store => store.Slot).Where(slot => ElementBuffer.OfSlot(slot)!.Value.MayBe(buffer, _kernel.Declarations));

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

    /// <summary>The loop over a shape at a level; over other matrices one for each set of conditions under which something is needed.</summary>
    private IReadOnlyList<Pass> BuildPasses(int level, Shape over)
    {
        PassRoots roots = RootsOf(level, over);
        return over == Shape.Element
            ? [BuildPass(level, over, new GuardedRoots(roots, _kernel.HasMatrices && !_kernel.HasLines ? GuardsOf(roots, level) : []))]
            : GuardedRoots.InOrder(GuardedRoots.Of(roots, some => GuardsOf(some, level)), group => BuildPass(level, over, group));
    }

    private Pass BuildPass(int level, Shape over, GuardedRoots group) => Builder(level).Build(group.Roots) with
    {
        Over = over,
        Guards = group.Guards,
        Again = group.Roots.Reductions.Where(value => ReductionTable.Of(value.Op).Root != RootOfSquares.None)
            .ToDictionary(value => value, value => BuildAgain(value.Operands[0], level)),
    };

    /// <summary>What has to hold for anything that a loop works out to be needed, as far as it is known then.</summary>
    private IReadOnlyList<Guard> GuardsOf(PassRoots roots, int level)
    {
        IReadOnlyCollection<Guard>[] all =
        [
            .. roots.Stores.Select(store => _needs.Change(_kernel.Stores.First(written => written.Slot == store.Slot)).Guards),
            .. roots.Reductions.Concat(roots.Kept.Select(kept => kept.Value)).Select(_needs.Of),
        ];
        return all.Length == 0 ? [] : [.. all.Aggregate((common, one) => [.. common.Intersect(one)]).Where(guard => LevelOf(guard.Condition) <= level)];
    }

    /// <summary>Works a value out from what memory holds after a pass that had it.</summary>
    private Pass BuildAgain(Value reduced, int pass) =>
        Builder(pass + 1).Build(new PassRoots([new Store(Slot.Output, reduced)], [], [])) with { IsRare = true };

    private PassRoots RootsOf(int level, Shape over) => new(
        [.. _elementStores.Where(store => over == ShapeOf(store.Slot) && _storePass[store.Slot] == level)],
        [.. Reductions.Where(value => over == ShapeReduced(value) && _levels[value] == level + 1)],
        [.. _kept.Where(kept => kept.Key.Shape == over && _levels[kept.Key] == level && !_calls.Includes(kept.Key)).Select(kept => (kept.Key, kept.Value))]);

    private Shape ShapeOf(Slot slot) => slot.Kind == SlotKind.MatrixState ? _kernel.Declarations.States[slot.Index].Shape : Shape.Element;

    private static Shape ShapeReduced(Value reduction) =>
        reduction.Operands.Select(operand => operand.Shape).Where(ShapeInfo.IsOtherMatrix).DefaultIfEmpty(Shape.Element).First();

    private PassBuilder Builder(int pass) => new(
        _elementStores.Where(store => _storePass[store.Slot] < pass && !IsRounded(store.Slot))
            .GroupBy(store => store.Value, store => store.Slot).ToDictionary(alike => alike.Key, alike => alike.First()),
        _kept.Where(kept => _levels[kept.Key] < pass + (_calls.Includes(kept.Key) ? 1 : 0)).ToDictionary(kept => kept.Key, kept => kept.Value),
        _lines);
}
