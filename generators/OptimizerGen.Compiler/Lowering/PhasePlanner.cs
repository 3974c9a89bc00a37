using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Puts each loop into a phase of its own, and says which numbers a phase works out, takes from the phase before, and
/// leaves for a later one. A leaf is read again wherever it is needed; what was worked out is kept.
/// </summary>
internal sealed class PhasePlanner
{
    private readonly IReadOnlyList<IReadOnlyList<Stage>> _work;
    private readonly IReadOnlyList<Store> _stores;
    private readonly int _last;
    private readonly bool _runsPerTensor;
    private readonly Dictionary<Value, int> _firstPhase = [];
    private readonly HashSet<Value>[] _roots;
    private readonly IReadOnlyList<Value>[] _needed;
    private readonly HashSet<Value> _kept = [];

    private PhasePlanner(IReadOnlyList<IReadOnlyList<Stage>> work, IReadOnlyList<Store> stores, int count, bool runsPerTensor)
    {
        (_work, _stores, _last, _runsPerTensor) = (work, stores, count - 1, runsPerTensor);
        _roots = [.. Enumerable.Range(0, count).Select(phase => new HashSet<Value>(WantedIn(phase)))];
        _needed = new IReadOnlyList<Value>[count];
        foreach (Value value in ValueOrder.Of(_roots.SelectMany(roots => roots), value => value.Kind == OpKind.Reduction))
        {
            _firstPhase[value] = value.Kind == OpKind.Reduction
                ? 1 + work.TakeWhile(stages => !stages.Any(stage => stage.Reductions.Contains(value))).Count()
                : value.Operands.Select(operand => _firstPhase[operand]).DefaultIfEmpty(0).Max();
        }
    }

    /// <param name="work">What is done between two reductions, in order.</param>
    /// <param name="stores">The states of one number that the last phase writes.</param>
    /// <param name="leastPhases">How many phases there are at least.</param>
    /// <param name="runsPerTensor">Whether each tensor of a group is taken by itself, so that no number is worked out once for all.</param>
    public static IReadOnlyList<Phase> Run(IReadOnlyList<IReadOnlyList<Stage>> work, IReadOnlyList<Store> stores, int leastPhases, bool runsPerTensor)
    {
        int count = Math.Max(leastPhases, CountPhases(work, stores));
        var planner = new PhasePlanner(work, stores, count, runsPerTensor);
        for (int phase = count - 1; phase >= 0; phase--)
        {
            planner.FindNeeds(phase);
        }

        return [.. Enumerable.Range(0, count).Select(planner.Build)];
    }

    /// <summary>What is done between two reductions has a phase of its own, and what is made of its reductions comes after it.</summary>
    public static int CountPhases(IReadOnlyList<IReadOnlyList<Stage>> work, IReadOnlyList<Store> stores)
    {
        bool isReadAfterwards = stores.Count > 0 && work.Count > 0 && work[work.Count - 1].Any(stage => stage.Reductions.Count > 0);
        return Math.Max(1, work.Count + (isReadAfterwards ? 1 : 0));
    }

    private IEnumerable<Value> WantedIn(int phase) => StagesOf(phase).SelectMany(stage => stage.Wanted)
        .Concat(phase == _last ? _stores.Select(store => store.Value).Where(value => value.Op != Op.Constant) : []);

    /// <summary>Goes from what a phase wants back to what it can read; what an earlier phase has worked out, that one has to keep.</summary>
    private void FindNeeds(int phase)
    {
        IEnumerable<Value> totals = ReadIn(phase).Where(value => SourceIn(phase, value) == NumberSource.Total);
        _roots[phase].UnionWith([.. totals.SelectMany(total => AgainIn(phase, total)?.Arguments ?? [])]);
        _needed[phase] = [.. ReadIn(phase).Where(value => value.Op != Op.Constant)];
        foreach (Value value in _needed[phase].Where(value => SourceIn(phase, value) == NumberSource.Kept))
        {
            _kept.Add(value);
            _roots[_firstPhase[value]].Add(value);
        }
    }

    private IReadOnlyList<Value> ReadIn(int phase) => ValueOrder.Of(_roots[phase], value => SourceIn(phase, value) != NumberSource.Computed);

    /// <summary>The loop that works out again what a reduction of the phase before has reduced.</summary>
    private Pass? AgainIn(int phase, Value total) =>
        SourceIn(phase, total) == NumberSource.Total && StagesOf(phase - 1).OfType<Pass>().FirstOrDefault(pass => pass.Again.ContainsKey(total)) is { } pass
            ? pass.Again[total]
            : null;

    private IReadOnlyList<Stage> StagesOf(int phase) => phase < _work.Count ? _work[phase] : [];

    private NumberSource SourceIn(int phase, Value value) =>
        value.IsLeaf ? NumberSource.Leaf
        : _firstPhase[value] < phase ? NumberSource.Kept
        : value.Kind == OpKind.Reduction ? value.Scope == ReductionScope.Model ? NumberSource.TotalOfModel : NumberSource.Total
        : NumberSource.Computed;

    private Phase Build(int phase)
    {
        Value[] computed = [.. _needed[phase].Where(value => SourceIn(phase, value) == NumberSource.Computed)];
        HashSet<Value> named = Locals.Choose(computed, [], value => _roots[phase].Contains(value) || Locals.IsNamedByAuthor(value));
        var read = new HashSet<Value>(computed.SelectMany(value => value.Operands).Concat(WantedIn(phase))
            .Concat(_needed[phase].SelectMany(value => AgainIn(phase, value)?.Arguments ?? [])));
        return new Phase
        {
            Numbers =
            [
                .. _needed[phase].Select(value => new PhaseNumber(value, SourceIn(phase, value))
                {
                    Place = PlaceIn(phase, value),
                    Again = AgainIn(phase, value),
                    KeptAt = _kept.Contains(value) && _firstPhase[value] == phase ? PlaceOf(value) : null,
                    IsRead = read.Contains(value),
                    IsOfGroup = IsOfGroup(value),
                })
                .Where(number => number.Source != NumberSource.Computed || named.Contains(number.Value))
                .OrderBy(number => number.Source == NumberSource.Computed).ThenBy(number => number.Value.Id),
            ],
            Stages = StagesOf(phase),
            NumberStores = phase == _last ? _stores : [],
        };
    }

    private int PlaceIn(int phase, Value value) => SourceIn(phase, value) switch
    {
        NumberSource.Kept => PlaceOf(value),
        NumberSource.Total or NumberSource.TotalOfModel => StagesOf(phase - 1).SelectMany(stage => stage.Reductions).TakeWhile(reduction => reduction != value).Count(),
        _ => 0,
    };

    /// <summary>Numbers of groups and of tensors have places of their own.</summary>
    private int PlaceOf(Value value) => _kept.Count(other => other.Id < value.Id && IsOfGroup(other) == IsOfGroup(value));

    private bool IsOfGroup(Value value) => value.Reach <= Reach.Group && !_runsPerTensor;
}
