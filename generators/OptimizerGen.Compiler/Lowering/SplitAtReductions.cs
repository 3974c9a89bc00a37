using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Cuts a kernel into the fewest loops: all work on elements between two reductions is one pass. A value that a later
/// pass needs again is recomputed there from what memory then holds, or kept in a scratch buffer when that moves fewer bytes.
/// </summary>
internal sealed class SplitAtReductions
{
    /// <summary>Writing a buffer costs its fetch into the cache and its write; then it is read once more.</summary>
    private const int CostOfKeeping = 3;

    private readonly Kernel _kernel;
    private readonly Dictionary<Value, int> _levels = [];
    private readonly Dictionary<Slot, int> _storePass = [];
    private readonly Dictionary<Value, int> _kept = [];
    private readonly LineLayout _lines;

    private SplitAtReductions(Kernel kernel)
    {
        _kernel = kernel;
        foreach (Value value in kernel.Values)
        {
            int level = value.Operands.Select(operand => _levels[operand]).DefaultIfEmpty(0).Max();
            _levels[value] = value.Kind == OpKind.Reduction ? level + 1 : level;
        }

        foreach (Store store in ElementStores)
        {
            _storePass[store.Slot] = _levels[store.Value];
        }

        _lines = new LineLayout(kernel, _levels);
    }

    private int PassCount => 1 + Math.Max(
        _storePass.Values.DefaultIfEmpty(-1).Max(),
        Reductions.Select(value => _levels[value] - 1).DefaultIfEmpty(-1).Max());

    private IEnumerable<Store> ElementStores =>
        _kernel.Stores.Where(store => ElementBuffer.OfSlot(store.Slot) is not null && !store.KeepsWhatWasThere);

    private IEnumerable<Value> Reductions =>
        _kernel.Values.Where(value => value.Kind == OpKind.Reduction && !value.ReducesLines);

    /// <summary>The work of each level, the buffers for elements, and those for rows, columns and blocks.</summary>
    public static (IReadOnlyList<IReadOnlyList<Stage>> Work, int ScratchBuffers, IReadOnlyList<Shape> Lines) Run(Kernel kernel, bool isStep)
    {
        var split = new SplitAtReductions(kernel);
        split.DelayStores();
        split.ChooseWhatToKeep();
        IReadOnlyList<Pass> passes = new AccessPlanner(kernel.Declarations, isStep).Run([.. Enumerable.Range(0, split.PassCount).Select(split.BuildPass)]);
        int last = kernel.HasLines ? Math.Max(split._levels.Values.DefaultIfEmpty(0).Max(), passes.Count - 1) : passes.Count - 1;
        return ([.. Enumerable.Range(0, last + 1).Select(level => split.WorkOf(level, passes, level == last))], split._kept.Count, split._lines.Buffers);
    }

    private IReadOnlyList<Stage> WorkOf(int level, IReadOnlyList<Pass> passes, bool isLast) =>
    [
        .. _lines.Before(level),
        .. passes.Skip(level).Take(1).Where(pass => pass.Stores.Count + pass.Reductions.Count + pass.LineReductions.Count > 0),
        .. isLast ? _lines.AtTheEnd(level) : [],
    ];

    /// <summary>A state's old value must stay in memory as long as a pass computes from it, or may have to work out again what it reduced.</summary>
    private void DelayStores()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int pass = 0; pass < PassCount; pass++)
            {
                Pass built = BuildPass(pass);
                changed |= Delay(built.Loads, pass) | Delay(built.Again.Values.SelectMany(again => again.Loads), pass + 1);
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
        for (int pass = 1; pass < PassCount; pass++)
        {
            int loads = LoadsIn(pass);
            foreach (Value candidate in Candidates(pass))
            {
                _kept[candidate] = _kept.Count;
                int saved = loads - (LoadsIn(pass) - 1);
                if (saved > CostOfKeeping)
                {
                    loads = LoadsIn(pass);
                }
                else
                {
                    _kept.Remove(candidate);
                }
            }
        }
    }

    /// <summary>Values that an earlier pass has computed and this one needs for what is new in it.</summary>
    private List<Value> Candidates(int pass) =>
    [
        .. Builder(pass).Build(RootsOf(pass)).Body
            .Where(value => _levels[value] == pass)
            .SelectMany(value => value.Operands)
            .Where(operand => operand is { IsElement: true, IsLeaf: false } && _levels[operand] < pass)
            .Distinct(),
    ];

    private int LoadsIn(int pass) => Builder(pass).Build(RootsOf(pass)).Loads.Count;

    /// <summary>Whether memory holds something else than what was stored, so that a later pass must not read it back.</summary>
    private bool IsRounded(Slot slot) =>
        slot.Kind == SlotKind.ElementState && _kernel.Declarations.States[slot.Index].IsRounded;

    private Pass BuildPass(int pass)
    {
        PassRoots roots = RootsOf(pass);
        return Builder(pass).Build(roots) with
        {
            Again = roots.Reductions.Where(value => ReductionTable.Of(value.Op).Root != RootOfSquares.None)
                .ToDictionary(value => value, value => BuildAgain(value.Operands[0], pass)),
        };
    }

    /// <summary>Works a value out from what memory holds after a pass that had it.</summary>
    private Pass BuildAgain(Value reduced, int pass) =>
        Builder(pass + 1).Build(new PassRoots([new Store(Slot.Output, reduced)], [], [])) with { IsRare = true };

    private PassRoots RootsOf(int pass) => new(
        [.. ElementStores.Where(store => _storePass[store.Slot] == pass)],
        [.. Reductions.Where(value => _levels[value] == pass + 1)],
        [.. _kept.Where(kept => _levels[kept.Key] == pass).Select(kept => (kept.Key, kept.Value))]);

    private PassBuilder Builder(int pass) => new(
        ElementStores.Where(store => _storePass[store.Slot] < pass && !IsRounded(store.Slot))
            .GroupBy(store => store.Value, store => store.Slot).ToDictionary(alike => alike.Key, alike => alike.First()),
        _kept.Where(kept => _levels[kept.Key] < pass).ToDictionary(kept => kept.Key, kept => kept.Value),
        _lines);
}
