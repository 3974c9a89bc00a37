using System.Numerics;
using OptimizerGen.CompilerServices;

namespace OptimizerGen;

/// <summary>
/// Some parameters of an optimizer's set that have hyperparameters of their own. A hyperparameter that is not set here
/// is the optimizer's, and goes on following it; schedules are the optimizer's too, and begin at the group's own value.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract class ParameterGroup<T> : IHyperparameterOwner
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly IGroupOwner<T> _owner;
    private readonly HyperparameterTable _table;
    private double? _decay;

    /// <summary>Makes the group that an optimizer adds.</summary>
    /// <param name="members">What the optimizer found for it.</param>
    protected ParameterGroup(GroupMembers<T> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _owner = members.Owner;
        Parameters = Array.AsReadOnly(members.Parameters);
        Name = members.Name;
        Index = _owner.Groups.Count + 1;
        _table = new HyperparameterTable(this, _owner.OwnHyperparameters);
        Values = new CurrentHyperparameterValues(_table, _owner.OwnValues);
        Hyperparameters = new HyperparameterCollection(_table);
    }

    /// <summary>The pattern that the group was added with, or the name of one that was added with a condition.</summary>
    public string Name { get; }

    /// <summary>The parameters that the pattern or the condition is for and that no earlier group has, in the order of the set.</summary>
    public IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <summary>
    /// The steps that this group took: those of the optimizer, but for the ones at which it was frozen. It is the t of
    /// the group's updates, so that a group which thaws goes on where it stopped.
    /// </summary>
    public long StepCount => _owner.StepCountOf(Index);

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
                    nameof(value), value, $"{FullName}.LearningRateScale must lie in [0, inf), but was set to {NumberRange.Text(value)}.");
            }

            if (!Values.HasRate && value != 1)
            {
                throw new InvalidOperationException(
                    $"{FullName}.LearningRateScale was set, but {_owner.Name} has no hyperparameter learning_rate to scale: set its own hyperparameters instead.");
            }

            Values.RateScale = value;
        }
    }

    /// <summary>
    /// Decoupled weight decay λ before the rule, with the group's learning rate; the optimizer's
    /// <see cref="Optimizer{T}.DecoupledWeightDecay"/> until it is set here. At least 0 and finite.
    /// </summary>
    /// <remarks><see cref="Inherit"/> takes its name too, so that it is the optimizer's again.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    /// <exception cref="NotSupportedException">The rule has no learning rate or does not start from the parameters, or the class was written by hand.</exception>
    public double DecoupledWeightDecay
    {
        get => _decay ?? _owner.Options.DecoupledWeightDecay;
        set => _decay = _owner.Options.CheckDecay(FullName, value);
    }

    /// <summary>
    /// The group's hyperparameters by name: its own where they were set, the optimizer's otherwise. Setting one here is
    /// for the group alone.
    /// </summary>
    public HyperparameterCollection Hyperparameters { get; }

    string IHyperparameterOwner.Name => FullName;

    /// <summary>Its place among the groups, from 1; the rest of the parameters has 0.</summary>
    internal int Index { get; }

    /// <summary>What its hyperparameters are at a step.</summary>
    internal CurrentHyperparameterValues Values { get; }

    private string FullName => $"{_owner.Name}.Groups[\"{Name}\"]";

    /// <summary>
    /// Whether the group has a value of its own for the hyperparameter called <paramref name="name"/>, or for
    /// <see cref="DecoupledWeightDecay"/>.
    /// </summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public bool Overrides(string name) => name == nameof(DecoupledWeightDecay) ? _decay is not null : _table.RequireAll(name).Any(_table.IsSet);

    /// <summary>
    /// Drops the group's own value of the hyperparameter called <paramref name="name"/>, or of
    /// <see cref="DecoupledWeightDecay"/>, so that it is the optimizer's again.
    /// </summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public void Inherit(string name)
    {
        if (name == nameof(DecoupledWeightDecay))
        {
            _decay = null;
        }
        else
        {
            foreach (int index in _table.RequireAll(name))
            {
                _table.Inherit(index);
            }
        }
    }

    /// <summary>
    /// What the hyperparameter called <paramref name="name"/> was for this group at the last step, after its schedule
    /// and with the scale of the learning rate; before the first step, what it will be there.
    /// </summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public double GetCurrent(string name) => _owner.GetCurrent(Values, _table.Require(name));

    /// <summary>The name and the number of parameters, such as <c>*.bias (12 parameters)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} ({Parameters.Count} parameter{(Parameters.Count == 1 ? "" : "s")})");

    double IHyperparameterOwner.EvaluateDefault(int index, ReadOnlySpan<double> values) =>
        _owner.EvaluateDefault(index, values);

    /// <summary>The group's value of a hyperparameter: its own, or else the optimizer's; NaN where there is none.</summary>
    /// <param name="index">Its index in the description.</param>
    protected double GetHyperparameter(int index) => _table[index];

    /// <summary>Sets a hyperparameter for this group alone.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="value">The value; 1 or 0 for a truth value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range, or is not whole where it must be.</exception>
    protected void SetHyperparameter(int index, double value) => _table.Set(index, value);

    /// <summary>The numbers of a list as they are now.</summary>
    /// <param name="list">Its index in the description.</param>
    protected IReadOnlyList<double> GetHyperparameterList(int list) => _table.Lists.Get(list);

    /// <summary>Sets the numbers of a list, all of them or none.</summary>
    /// <param name="list">Its index in the description.</param>
    /// <param name="value">As many numbers as the list has.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers, or one lies outside the range.</exception>
    protected void SetHyperparameterList(int list, IReadOnlyList<double> value) => _table.Lists.Set(list, value);

    /// <summary>The lists of a list as they are now.</summary>
    /// <param name="list">Its index in the description.</param>
    protected IReadOnlyList<IReadOnlyList<double>> GetHyperparameterRows(int list) => _table.Lists.GetRows(list);

    /// <summary>Sets the lists of a list, all of them or none.</summary>
    /// <param name="list">Its index in the description.</param>
    /// <param name="value">As many lists of as many numbers as the list has.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers, or one lies outside the range.</exception>
    protected void SetHyperparameterRows(int list, IReadOnlyList<IReadOnlyList<double>> value) => _table.Lists.SetRows(list, value);
}
