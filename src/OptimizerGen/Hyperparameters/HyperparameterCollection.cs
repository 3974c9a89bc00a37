using System.Collections;

namespace OptimizerGen;

/// <summary>
/// The hyperparameters of an optimizer, a parameter group or a schedule by name, without reflection. A name is either the
/// specification's (<c>learning_rate</c>) or the property's (<c>LearningRate</c>). Whole numbers and truth values
/// are numbers here: 3, and 1 or 0.
/// </summary>
public sealed class HyperparameterCollection : IReadOnlyCollection<KeyValuePair<string, double>>
{
    private readonly HyperparameterTable _table;

    internal HyperparameterCollection(HyperparameterTable table) => _table = table;

    /// <summary>How many there are.</summary>
    public int Count => _table.Count;

    /// <summary>The value of the hyperparameter called <paramref name="name"/>; NaN while it has neither a value nor a default.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value set lies outside the range.</exception>
    public double this[string name]
    {
        get => _table[_table.RequireKey(name)];
        set => _table.Set(_table.RequireKey(name), value);
    }

    /// <summary>
    /// The numbers of the list called <paramref name="name"/>, as they are now; of a list of lists one list after the other.
    /// Each number of an optimizer's list is a hyperparameter as well, called <c>momenta[0]</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no list of that name.</exception>
    public IReadOnlyList<double> GetList(string name) => _table.Lists.Get(_table.Lists.Require(name));

    /// <summary>Sets all numbers of the list called <paramref name="name"/>, or none if one of them is refused.</summary>
    /// <exception cref="ArgumentException">There is no list of that name, or it has another number of numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside the range.</exception>
    public void SetList(string name, IReadOnlyList<double> value) => _table.Lists.Set(_table.Lists.Require(name), value);

    /// <summary>Whether there is a list of that name.</summary>
    public bool ContainsList(string name) => _table.Lists.Find(name) >= 0;

    /// <summary>Whether there is a hyperparameter of that name.</summary>
    public bool Contains(string name) => _table.Find(name) >= 0;

    /// <summary>Whether the hyperparameter was set, so that it does not follow its default, or in a group the optimizer's value.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public bool IsSet(string name) => _table.IsSet(_table.Require(name));

    /// <summary>What is known of the hyperparameter called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public HyperparameterDescription Describe(string name) => _table.Describe(_table.Require(name));

    /// <summary>Reads the hyperparameter called <paramref name="name"/> if there is one.</summary>
    public bool TryGetValue(string name, out double value)
    {
        int index = _table.Find(name);
        value = index < 0 ? double.NaN : _table[index];
        return index >= 0;
    }

    /// <summary>Names, as the specification writes them, and values.</summary>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator()
    {
        for (int index = 0; index < _table.Count; index++)
        {
            yield return new KeyValuePair<string, double>(_table.Describe(index).Name, _table[index]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
