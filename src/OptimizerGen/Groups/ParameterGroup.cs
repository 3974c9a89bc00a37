using System.Numerics;

namespace OptimizerGen;

/// <summary>
/// Some parameters of an optimizer's set that have hyperparameters of their own. A hyperparameter that is not set here
/// is the optimizer's, and goes on following it; schedules are the optimizer's too, and begin at the group's own value.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract partial class ParameterGroup<T> : IHyperparameterOwner
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Optimizer<T> _optimizer;
    private readonly HyperparameterTable _table;

    /// <summary>Makes the group that an optimizer's <see cref="Optimizer{T}.AddGroup"/> adds.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="pattern">Which names belong to the group.</param>
    protected ParameterGroup(Optimizer<T> optimizer, string pattern)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        _optimizer = optimizer;
        Parameters = Array.AsReadOnly(Match(optimizer, pattern));
        Pattern = pattern;
        Index = optimizer.ParameterGroups.Count + 1;
        _table = new HyperparameterTable(this, optimizer.OwnHyperparameters);
        Values = new CurrentHyperparameterValues(_table, optimizer.OwnValues);
        Hyperparameters = new HyperparameterCollection(_table);
    }

    /// <summary>The pattern that the group was added with.</summary>
    public string Pattern { get; }

    /// <summary>The parameters that match the pattern and that no earlier group has, in the order of the set.</summary>
    public IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <summary>
    /// The steps that this group took: those of the optimizer, but for the ones at which it was frozen. It is the t of
    /// the group's updates, so that a group which thaws goes on where it stopped.
    /// </summary>
    public long StepCount { get; internal set; }

    /// <summary>Whether steps leave the group's parameters and states as they are. It can change between steps.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>A factor of the learning rate, applied after its schedule; 1 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The rule has no hyperparameter called <c>learning_rate</c>.</exception>
    public double LearningRateScale
    {
        get => Values.RateScale;
        set
        {
            if (!(value >= 0 && double.IsFinite(value)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"{Name}.LearningRateScale must lie in [0, inf), but was set to {NumberRange.Text(value)}.");
            }

            if (!Values.HasRate && value != 1)
            {
                throw new InvalidOperationException(
                    $"{Name}.LearningRateScale was set, but {_optimizer.Description.Name} has no hyperparameter learning_rate to scale: set its own hyperparameters instead.");
            }

            Values.RateScale = value;
        }
    }

    /// <summary>
    /// The group's hyperparameters by name: its own where they were set, the optimizer's otherwise. Setting one here is
    /// for the group alone.
    /// </summary>
    public HyperparameterCollection Hyperparameters { get; }

    string IHyperparameterOwner.Name => Name;

    /// <summary>Its place among the groups, from 1; the rest of the parameters has 0.</summary>
    internal int Index { get; }

    /// <summary>What its hyperparameters are at a step.</summary>
    internal CurrentHyperparameterValues Values { get; }

    private string Name => $"{_optimizer.Description.Name}.Groups[\"{Pattern}\"]";

    /// <summary>Whether the group has a value of its own for the hyperparameter called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public bool Overrides(string name) => _table.IsSet(_table.Require(name));

    /// <summary>Drops the group's own value of the hyperparameter called <paramref name="name"/>, so that it is the optimizer's again.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public void Inherit(string name) => _table.Inherit(_table.Require(name));

    /// <summary>
    /// What the hyperparameter called <paramref name="name"/> was for this group at the last step, after its schedule
    /// and with the scale of the learning rate; before the first step, what it will be there.
    /// </summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public double GetCurrent(string name) => _optimizer.GetCurrent(Values, _table.Require(name));

    /// <summary>The pattern and the number of parameters, such as <c>*.bias (12 parameters)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Pattern} ({Parameters.Count} parameter{(Parameters.Count == 1 ? "" : "s")})");

    double IHyperparameterOwner.EvaluateDefault(int index, ReadOnlySpan<double> values) =>
        ((IHyperparameterOwner)_optimizer).EvaluateDefault(index, values);

    /// <summary>The group's value of a hyperparameter: its own, or else the optimizer's; NaN where there is none.</summary>
    /// <param name="index">Its index in the description.</param>
    protected double GetHyperparameter(int index) => _table[index];

    /// <summary>Sets a hyperparameter for this group alone.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="value">The value; 1 or 0 for a truth value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range, or is not whole where it must be.</exception>
    protected void SetHyperparameter(int index, double value) => _table.Set(index, value);
}
