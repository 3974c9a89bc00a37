namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private readonly HyperparameterTable _hyperparameters;
    private readonly CurrentHyperparameterValues _current;

    /// <summary>The hyperparameters by name, as they are set; schedules do not change them.</summary>
    public HyperparameterCollection Hyperparameters { get; }

    string IHyperparameterOwner.Name => Description.Name;

    /// <summary>
    /// What the hyperparameter called <paramref name="name"/> was at the last step, after its schedule; before the
    /// first step, what it will be there.
    /// </summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public double GetCurrent(string name) => GetCurrent(_hyperparameters.Require(name));

    /// <summary>The schedule of the hyperparameter called <paramref name="name"/>, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public Schedule? GetSchedule(string name) => GetSchedule(_hyperparameters.Require(name));

    /// <summary>Schedules the hyperparameter called <paramref name="name"/>, or stops scheduling it.</summary>
    /// <param name="name">The specification's name or the property's.</param>
    /// <param name="schedule">The schedule, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">There is no hyperparameter of that name.</exception>
    public void SetSchedule(string name, Schedule? schedule) => SetSchedule(_hyperparameters.Require(name), schedule);

    double IHyperparameterOwner.EvaluateDefault(int index, ReadOnlySpan<double> values) => EvaluateDefault(index, values);

    /// <summary>The value of a hyperparameter as it is set, or its default; NaN where it has neither.</summary>
    /// <param name="index">Its index in the description.</param>
    protected double GetHyperparameter(int index) => _hyperparameters[index];

    /// <summary>Sets a hyperparameter.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="value">The value; 1 or 0 for a truth value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range, or is not whole where it must be.</exception>
    protected void SetHyperparameter(int index, double value) => _hyperparameters.Set(index, value);

    /// <summary>What a hyperparameter was at the last step, after its schedule; before the first step, what it will be there.</summary>
    /// <param name="index">Its index in the description.</param>
    protected internal double GetCurrent(int index) => GetCurrent(_current, index);

    /// <summary>The schedule of a hyperparameter, or <see langword="null"/>.</summary>
    /// <param name="index">Its index in the description.</param>
    protected internal Schedule? GetSchedule(int index) => _current.GetSchedule(index);

    /// <summary>Schedules a hyperparameter from the next step on, or stops scheduling it.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="schedule">The schedule, or <see langword="null"/> for none.</param>
    protected internal void SetSchedule(int index, Schedule? schedule) => _current.SetSchedule(index, schedule);

    /// <summary>The default of a hyperparameter whose default is an expression.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="values">The values of all hyperparameters; those that the expression names are there already.</param>
    protected virtual double EvaluateDefault(int index, ReadOnlySpan<double> values) => double.NaN;
}
