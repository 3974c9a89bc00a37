namespace OptimizerGen;

/// <summary>
/// Gives a hyperparameter its value at each step as a closed form of the step, the completed epochs and the
/// hyperparameter's own value. One schedule may serve several hyperparameters and optimizers.
/// </summary>
/// <remarks>
/// A schedule written by hand needs only <see cref="Value"/>; it must not allocate, and the same point must give
/// the same value.
/// </remarks>
public abstract class Schedule : IHyperparameterOwner
{
    private readonly HyperparameterTable _table;

    /// <summary>Makes a schedule without hyperparameters, named after its class.</summary>
    protected Schedule()
        : this(null)
    {
    }

    /// <summary>Makes a schedule with the hyperparameters of its description, at their defaults.</summary>
    protected Schedule(ScheduleDescription? description)
    {
        Description = description ?? new ScheduleDescription { Name = GetType().Name };
        _table = new HyperparameterTable(this, Description.Hyperparameters, Description.DefaultOrder);
        Hyperparameters = new HyperparameterCollection(_table);
    }

    /// <summary>What the schedule consists of.</summary>
    public ScheduleDescription Description { get; }

    /// <summary>Its hyperparameters by name.</summary>
    public HyperparameterCollection Hyperparameters { get; }

    string IHyperparameterOwner.Name => Description.Name;

    /// <summary>The value at <paramref name="point"/>.</summary>
    public abstract double Value(in SchedulePoint point);

    /// <inheritdoc/>
    public override string ToString() => Description.Name;

    double IHyperparameterOwner.EvaluateDefault(int index, ReadOnlySpan<double> values) => EvaluateDefault(index, values);

    /// <summary>The value of a hyperparameter.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <exception cref="InvalidOperationException">It has neither a value nor a default.</exception>
    protected double GetHyperparameter(int index)
    {
        double value = _table[index];
        if (double.IsNaN(value))
        {
            _table.RequireComplete();
        }

        return value;
    }

    /// <summary>Sets a hyperparameter.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="value">The value; 1 or 0 for a truth value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range, or is not whole where it must be.</exception>
    protected void SetHyperparameter(int index, double value) => _table.Set(index, value);

    /// <summary>The default of a hyperparameter whose default is an expression.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="values">The values of all hyperparameters; those that the expression names are there already.</param>
    protected virtual double EvaluateDefault(int index, ReadOnlySpan<double> values) => double.NaN;
}
