using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>The schedules of the numbers of a list, each for one of them.</summary>
public sealed class ListSchedules
{
    private readonly OptimizerSettings _settings;
    private readonly HyperparameterListDescription _list;

    internal ListSchedules(OptimizerSettings settings, HyperparameterListDescription list) => (_settings, _list) = (settings, list);

    /// <summary>How many numbers the list has.</summary>
    public int Count => _list.Count;

    /// <summary>The schedule of the number at a place, from 0, in a list of lists counted from list to list; or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such place.</exception>
    /// <exception cref="InvalidOperationException">The schedule has a memory, and is that of another hyperparameter already.</exception>
    public Schedule? this[int index]
    {
        get => _settings.Values.GetSchedule(Place(index, Count));
        set => _settings.Values.SetSchedule(Place(index, Count), value);
    }

    /// <summary>The schedule of a number in a list of lists, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such list, or no such place in it.</exception>
    /// <exception cref="InvalidOperationException">The schedule has a memory, and is that of another hyperparameter already.</exception>
    public Schedule? this[int row, int column]
    {
        get => this[Index(row, column)];
        set => this[Index(row, column)] = value;
    }

    private int Index(int row, int column)
    {
        int columns = Math.Max(_list.Columns, 1);
        Place(row, Count / columns);
        Place(column, columns);
        return (row * columns) + column;
    }

    private int Place(int index, int count) => index >= 0 && index < count
        ? _list.First + index
        : throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"{_list.PropertyName} has {count} places, from 0, but {index} was asked for."));
}
