using System.Runtime.CompilerServices;
using OptimizerGen.CompilerServices;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private readonly List<ParameterGroup<T>> _groups = [];
    private ParameterGroup<T>?[] _groupOf = [];
    private bool _hasRest = true;

    /// <summary>
    /// The parameter groups in the order of adding, for tools that know an optimizer by its base class; a generated class
    /// has them typed, as <c>Groups</c>.
    /// </summary>
    public IReadOnlyList<ParameterGroup<T>> ParameterGroups => field ??= _groups.AsReadOnly();

    IReadOnlyList<Parameter<T>> IGroupOwner<T>.Members => Parameters!;

    IReadOnlyList<ParameterGroup<T>> IGroupOwner<T>.Groups => _groups;

    HyperparameterTable IGroupOwner<T>.OwnHyperparameters => _hyperparameters;

    CurrentHyperparameterValues IGroupOwner<T>.OwnValues => _current;

    GradientOptions IGroupOwner<T>.Options => _options;

    /// <summary>
    /// Adds a group for the parameters whose names match a pattern and that no earlier group has. It is possible before
    /// the first step.
    /// </summary>
    /// <param name="pattern">
    /// The names: <c>*</c> is any run of characters, dots included, <c>?</c> is one, and <c>|</c> stands between
    /// alternatives, as in <c>*.bias|*.norm.*</c>. It covers the whole name.
    /// </param>
    /// <returns>The group, whose hyperparameters are the optimizer's until they are set.</returns>
    /// <exception cref="ArgumentException">The pattern is empty or has an empty alternative, or no parameter is left that matches it.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, has begun, or is taking a step, or its set is at a gradient point.
    /// </exception>
    public ParameterGroup<T> AddGroup(string pattern) => AddGroup(() => GroupMembers<T>.Matching(this, pattern));

    /// <summary>
    /// Adds a group for the parameters for which a condition holds and that no earlier group has, as in
    /// <c>AddGroup(p => p.Rank &lt; 2)</c>. It is possible before the first step.
    /// </summary>
    /// <param name="belongs">The condition; it is asked once for each parameter.</param>
    /// <param name="name">The group's name, for messages and to find it by; by itself it is the condition's text in the code.</param>
    /// <returns>The group, whose hyperparameters are the optimizer's until they are set.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or no parameter is left for which the condition holds.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, has begun, or is taking a step, or its set is at a gradient point.
    /// </exception>
    public ParameterGroup<T> AddGroup(Func<Parameter<T>, bool> belongs, [CallerArgumentExpression(nameof(belongs))] string name = "") =>
        AddGroup(() => GroupMembers<T>.Where(this, belongs, name));

    private ParameterGroup<T> AddGroup(Func<GroupMembers<T>> find)
    {
        ParameterSelection<T> own = RequireSet("groups are for parameter sets, so make the optimizer for one");
        _use.Enter(Name);
        try
        {
            RequireValuesInPlace();
            RequireNotBegun();
            ParameterGroup<T> group = CreateGroup(find());
            _groups.Add(group);
            Array.Resize(ref _groupOf, own.Set.Count);
            foreach (Parameter<T> parameter in group.Parameters)
            {
                _groupOf[parameter.Index] = group;
            }

            _hasRest = own.Any(parameter => _groupOf[parameter.Index] is null);
            _state.Arrange(LayoutOf(own));
            _memory.Arrange();
            _context.Arrange();
            return group;
        }
        finally
        {
            _use.Leave();
        }
    }

    /// <summary>The group that a parameter belongs to, or <see langword="null"/> where it is one of the rest.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    public ParameterGroup<T>? GroupOf(Parameter<T> parameter)
    {
        RequireOwn(parameter);
        return _groupOf.Length == 0 ? null : _groupOf[parameter.Index];
    }

    double IGroupOwner<T>.GetCurrent(CurrentHyperparameterValues values, int index) => GetCurrent(values, index);

    private double GetCurrent(CurrentHyperparameterValues values, int index) =>
        StepCount == 0 ? values.Preview(index, Epoch) : values.Taken[index];

    /// <summary>Makes a group of the type that the optimizer's groups have.</summary>
    /// <param name="members">What it is made from.</param>
    protected virtual ParameterGroup<T> CreateGroup(GroupMembers<T> members) => new UntypedGroup<T>(members);

    private void RequireNotBegun()
    {
        if (_state.HasBegun)
        {
            string begun = StepCount == 0 ? "its states have their initial values" : FormattableString.Invariant($"it has taken {StepCount} step{(StepCount == 1 ? "" : "s")}");
            throw new InvalidOperationException(
                $"{Name} takes no more groups, because {begun}: add groups before the first step, or call Reset() to begin anew.");
        }
    }

    private CurrentHyperparameterValues ValuesOf(int group) => group == 0 ? _current : _groups[group - 1].Values;

    private double DecayOf(int group) => group == 0 ? _options.Decay : _groups[group - 1].DecoupledWeightDecay;

    long IGroupOwner<T>.StepCountOf(int group) => StepCountOf(group);

    private long StepCountOf(int group) => group == 0 ? StepCount : _state.Group(group).StepCount;

    /// <summary>Works out and checks the values of all groups at the next step, and which groups it moves.</summary>
    private void PrepareGroups()
    {
        _current.Prepare(StepCount + 1, Epoch, _hasRest);
        if (_groups.Count == 0)
        {
            return;
        }

        _context.Moving.Clear();
        if (_hasRest)
        {
            _context.Moving.Add(0);
        }

        foreach (ParameterGroup<T> group in _groups)
        {
            group.Values.Prepare(StepCount + 1, Epoch);
            if (!group.IsFrozen)
            {
                _context.Moving.Add(group.Index);
            }
        }
    }

    /// <summary>The prepared values become those of the last step, and the groups that moved count it.</summary>
    private void CompleteGroups()
    {
        _current.Commit();
        foreach (ParameterGroup<T> group in _groups)
        {
            group.Values.Commit();
        }

        foreach (int moved in _context.Moving)
        {
            if (moved > 0)
            {
                _state.Group(moved).StepCount++;
            }
        }
    }

    /// <summary>Sets the gradients to zero that the step did not clear on its way.</summary>
    private void ClearGradients(ParameterSet<T> set, StepOutcome outcome)
    {
        if (outcome == StepOutcome.Skipped || !Description.ClearsGradient)
        {
            ClearGradients(set, _memory.Layout.Segments);
            return;
        }

        foreach (ParameterGroup<T> group in _groups)
        {
            if (!_context.Moving.Contains(group.Index))
            {
                ClearGradients(set, _memory.Layout.SegmentsOf(group.Index));
            }
        }
    }

    private static void ClearGradients(ParameterSet<T> set, ReadOnlySpan<SegmentRow> segments)
    {
        foreach (SegmentRow row in segments)
        {
            set.Blocks[row.Block].Gradient.Span.Slice(row.Offset, row.Length).Clear();
        }
    }

    /// <summary>The tables for some tensors, cut as the rule and the groups want it.</summary>
    private UnitLayout LayoutOf(ParameterSelection<T> parameters)
    {
        // Random bits are counted from the beginning of each tensor.
        bool isRandom = typeof(T) == typeof(float)
            && Description.States.Any(state => state is { Storage: not StateStorage.Full, Rounding: StateRounding.Stochastic });
        LayoutCut cut = Description.PerTensor ? LayoutCut.UnitsAtTensors : isRandom ? LayoutCut.SegmentsAtTensors : LayoutCut.None;
        return UnitLayout.ForSet(parameters, cut, _groups.Count + 1, parameter => GroupOf(parameter)?.Index ?? 0);
    }
}
