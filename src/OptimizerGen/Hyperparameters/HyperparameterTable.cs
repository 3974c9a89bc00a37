namespace OptimizerGen;

/// <summary>
/// The values of an owner's hyperparameters: as set, by default, or by an expression of the others. A group's table has
/// a parent, the optimizer's, whose value stands where the group has none.
/// </summary>
internal sealed class HyperparameterTable
{
    private readonly IHyperparameterOwner _owner;
    private readonly HyperparameterDescription[] _descriptions;
    private readonly double[] _values;
    private readonly bool[] _isSet;
    private readonly HyperparameterTable? _parent;
    private long _ownChanges;
    private long _changesSeen = -1;
    private bool _isComplete;

    public HyperparameterTable(
        IHyperparameterOwner owner, IReadOnlyList<HyperparameterDescription> descriptions, IReadOnlyList<int> defaultOrder,
        IReadOnlyList<HyperparameterListDescription> lists)
    {
        _owner = owner;
        _descriptions = [.. descriptions];
        Lists = new HyperparameterLists(this, lists);
        _isSet = new bool[_descriptions.Length];
        // NaN stands for "none": no range contains it.
        _values = [.. _descriptions.Select(description => description.Default ?? double.NaN)];
        int[] expressions = [.. Enumerable.Range(0, _descriptions.Length).Where(i => _descriptions[i].Default is null && _descriptions[i].DefaultExpression is not null)];
        DefaultOrder = defaultOrder.Count > 0 ? [.. defaultOrder] : expressions;
    }

    /// <summary>The table of a group, which inherits what it does not set.</summary>
    public HyperparameterTable(IHyperparameterOwner owner, HyperparameterTable parent)
        : this(owner, parent._descriptions, parent.DefaultOrder, parent.Lists.Descriptions) => _parent = parent;

    public int Count => _descriptions.Length;

    /// <summary>Those that are lists.</summary>
    public HyperparameterLists Lists { get; }

    /// <summary>The hyperparameters with a default by expression, each after the ones it depends on.</summary>
    public int[] DefaultOrder { get; }

    /// <summary>Grows whenever a value changes, here or in the parent.</summary>
    public long Changes => _ownChanges + (_parent?.Changes ?? 0);

    public string OwnerName => _owner.Name;

    public HyperparameterDescription Describe(int index) => _descriptions[index];

    public double EvaluateDefault(int index, ReadOnlySpan<double> values) => _owner.EvaluateDefault(index, values);

    public bool IsSet(int index) => _isSet[index];

    /// <summary>Whether the value comes from the default's expression.</summary>
    public bool FollowsOthers(int index) =>
        !_isSet[index] && (_parent?.FollowsOthers(index) ?? _descriptions[index] is { Default: null, DefaultExpression: not null });

    /// <summary>The value, or NaN where there is neither a value nor a default.</summary>
    public double this[int index]
    {
        get
        {
            Refresh();
            return _values[index];
        }
    }

    public void Set(int index, double value)
    {
        Check(index, value);
        _values[index] = value;
        _isSet[index] = true;
        _ownChanges++;
    }

    /// <summary>Refuses a value that cannot be set.</summary>
    public void Check(int index, double value)
    {
        HyperparameterDescription description = _descriptions[index];
        if (Fault(description, value) is { } fault)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, $"{OwnerName}.{description.PropertyName} {fault}, but was set to {NumberRange.Text(value)}.");
        }
    }

    /// <summary>Drops the value that was set, so that the parent's stands again.</summary>
    public void Inherit(int index)
    {
        _isSet[index] = false;
        _isComplete = false;
        _ownChanges++;
    }

    /// <summary>What <paramref name="value"/> would have to be, or <see langword="null"/> when it can be used.</summary>
    public static string? Fault(HyperparameterDescription description, double value) => description.Kind switch
    {
        HyperparameterKind.Boolean => value is 0 or 1 ? null : "must be true or false (1 or 0)",
        HyperparameterKind.Integer when !double.IsInteger(value) || Math.Abs(value) > int.MaxValue
            => $"must be a whole number in {description.Range}",
        _ => description.Range.Contains(value) ? null : $"must lie in {description.Range}",
    };

    /// <summary>Refuses to go on while a hyperparameter without default is not set.</summary>
    public void RequireComplete()
    {
        if (_isComplete)
        {
            return;
        }

        for (int index = 0; index < _descriptions.Length; index++)
        {
            if (IsMissing(index))
            {
                string property = _descriptions[index].PropertyName;
                throw new InvalidOperationException(
                    _parent is null
                        ? $"{OwnerName}.{property} has no default: set it before {OwnerName} is used."
                        : $"{OwnerName}.{property} has no default: set it, or {_parent.OwnerName}.{property}, before {_parent.OwnerName} is used.");
            }
        }

        // A value that was set stays set, unless a group drops it.
        _isComplete = true;
    }

    public int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int index = 0; index < _descriptions.Length; index++)
        {
            if (_descriptions[index].Name == name || _descriptions[index].PropertyName == name)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The places of what has that name: one of a number, several of a list.</summary>
    public IEnumerable<int> RequireAll(string name) => Lists.Find(name) is >= 0 and var list ? Lists.PlacesOf(list) : [Require(name)];

    public int Require(string name)
    {
        int index = Find(name);
        return index >= 0
            ? index
            : throw UnknownName.Create(OwnerName, "hyperparameter", name, _descriptions.Select(description => description.Name), nameof(name));
    }

    /// <summary>Like <see cref="Require"/>, for an indexer.</summary>
    public int RequireKey(string name)
    {
        int index = Find(name);
        return index >= 0
            ? index
            : throw UnknownName.Key(OwnerName, "hyperparameter", name, _descriptions.Select(description => description.Name));
    }

    private bool IsMissing(int index) => !_isSet[index] && _descriptions[index].IsRequired && (_parent?.IsMissing(index) ?? true);

    private void Refresh()
    {
        long changes = Changes;
        if (_changesSeen == changes)
        {
            return;
        }

        for (int index = 0; _parent is not null && index < _values.Length; index++)
        {
            if (!_isSet[index])
            {
                _values[index] = _parent[index];
            }
        }

        foreach (int index in DefaultOrder)
        {
            if (FollowsOthers(index))
            {
                _values[index] = _owner.EvaluateDefault(index, _values);
            }
        }

        _changesSeen = changes;
    }
}
