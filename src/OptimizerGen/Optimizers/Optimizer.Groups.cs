namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private readonly List<ParameterGroup<T>> _groups = [];
    private ParameterGroup<T>?[] _groupOf = [];

    /// <summary>
    /// The parameter groups in the order of adding, for tools that know an optimizer by its base class; a generated class
    /// has them typed, as <c>Groups</c>.
    /// </summary>
    public IReadOnlyList<ParameterGroup<T>> ParameterGroups => field ??= _groups.AsReadOnly();

    internal HyperparameterTable OwnHyperparameters => _hyperparameters;

    internal CurrentHyperparameterValues OwnValues => _current;

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
    public ParameterGroup<T> AddGroup(string pattern)
    {
        ParameterSet<T> set = RequireSet("groups are for parameter sets, so make the optimizer for one");
        _use.Enter(Name);
        try
        {
            RequireValuesInPlace();
            RequireNotBegun();
            ParameterGroup<T> group = CreateGroup(pattern);
            _groups.Add(group);
            _groupOf = [.. set.Select(parameter => GroupOf(parameter) ?? (group.Parameters.Contains(parameter) ? group : null))];
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

    internal double GetCurrent(CurrentHyperparameterValues values, int index) =>
        StepCount == 0 ? values.Preview(index, Epoch) : values.Taken[index];

    /// <summary>Makes a group of the type that the optimizer's groups have.</summary>
    /// <param name="pattern">Which names belong to the group.</param>
    protected virtual ParameterGroup<T> CreateGroup(string pattern) => new UntypedGroup<T>(this, pattern);

    private void RequireNotBegun()
    {
        if (StepCount > 0 || _isInitialized)
        {
            string begun = StepCount == 0 ? "its states have their initial values" : FormattableString.Invariant($"it has taken {StepCount} step{(StepCount == 1 ? "" : "s")}");
            throw new InvalidOperationException(
                $"{Name} takes no more groups, because {begun}: add groups before the first step, or call Reset() to begin anew.");
        }
    }
}
