namespace OptimizerGen;

/// <summary>The lists among the hyperparameters of an owner: numbers that follow each other in its table, or, of a schedule, of any length.</summary>
internal sealed class HyperparameterLists(HyperparameterTable table, IReadOnlyList<HyperparameterListDescription> descriptions)
{
    private readonly double[][] _free = [.. descriptions.Select(list => list.Default.ToArray())];

    public IReadOnlyList<HyperparameterListDescription> Descriptions => descriptions;

    /// <summary>The list of that name, or −1.</summary>
    public int Find(string name)
    {
        for (int list = 0; list < descriptions.Count; list++)
        {
            if (descriptions[list].Name == name || descriptions[list].PropertyName == name)
            {
                return list;
            }
        }

        return -1;
    }

    public int Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int list = Find(name);
        return list >= 0 ? list : throw UnknownName.Create(table.OwnerName, "list", name, descriptions.Select(description => description.Name), nameof(name));
    }

    /// <summary>The indices of a list's numbers among the hyperparameters.</summary>
    public IEnumerable<int> PlacesOf(int list) => Enumerable.Range(descriptions[list].First, descriptions[list].Count);

    /// <summary>How many numbers a list of any length has.</summary>
    /// <exception cref="InvalidOperationException">It has none yet.</exception>
    public int SizeOf(int list) => _free[list].Length > 0
        ? _free[list].Length
        : throw new InvalidOperationException($"{table.OwnerName}.{descriptions[list].PropertyName} has no default: set it before {table.OwnerName} is used.");

    /// <summary>A number of a list of any length, by an index that wraps around.</summary>
    /// <exception cref="InvalidOperationException">It has none yet.</exception>
    public double At(int list, double index) => _free[list][(int)StepMath.Wrap(index, SizeOf(list))];

    /// <summary>The numbers of a list, row after row, as they are now.</summary>
    public double[] Get(int list) => descriptions[list].Count == 0 ? [.. _free[list]] : [.. PlacesOf(list).Select(index => table[index])];

    public double[][] GetRows(int list) => [.. Get(list).Chunk(descriptions[list].Columns)];

    /// <summary>Sets all numbers of a list, or none if one of them cannot be.</summary>
    public void Set(int list, IReadOnlyList<double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        HyperparameterListDescription description = descriptions[list];
        string name = $"{table.OwnerName}.{description.PropertyName}";
        if (description.Count == 0)
        {
            SetFree(list, name, value);
            return;
        }

        if (value.Count != description.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{name} has {description.Count} number{(description.Count == 1 ? "" : "s")}, which the rule fixes, but was given {value.Count}."), nameof(value));
        }

        for (int i = 0; i < value.Count; i++)
        {
            table.Check(description.First + i, value[i]);
        }

        for (int i = 0; i < value.Count; i++)
        {
            table.Set(description.First + i, value[i]);
        }
    }

    public void SetRows(int list, IReadOnlyList<IReadOnlyList<double>> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        HyperparameterListDescription description = descriptions[list];
        int columns = description.Columns, rows = description.Count / columns;
        if (value.Count != rows || value.FirstOrDefault(row => row is null || row.Count != columns) is not null)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{table.OwnerName}.{description.PropertyName} is {rows} list{(rows == 1 ? "" : "s")} of {columns}, which the rule fixes, but was given {value.Count} of {string.Join(", ", value.Select(row => row?.Count ?? 0).Distinct())}."), nameof(value));
        }

        Set(list, [.. value.SelectMany(row => row)]);
    }

    private void SetFree(int list, string name, IReadOnlyList<double> value)
    {
        if (value.Count == 0)
        {
            throw new ArgumentException($"{name} needs at least one number.", nameof(value));
        }

        for (int i = 0; i < value.Count; i++)
        {
            if (!descriptions[list].Range.Contains(value[i]))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value[i], FormattableString.Invariant($"{name}[{i}] must lie in {descriptions[list].Range}, but was set to {NumberRange.Text(value[i])}."));
            }
        }

        _free[list] = [.. value];
    }
}
