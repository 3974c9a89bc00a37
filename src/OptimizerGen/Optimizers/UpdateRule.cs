using System.ComponentModel;
using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// What the class of a rule is written with: its hyperparameters, states, inputs and views by their indices in the
/// description. Users of an optimizer find them by name, or as the properties of its class. Used by generated code.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UpdateRule<T> : PhasedRule<T>, IHyperparameterOwner
    where T : struct, IFloatingPointIeee754<T>
{
    private protected UpdateRule(OptimizerDescription description, StepSubject<T> subject)
    {
        Description = description;
        Parts = new OptimizerParts<T>(this, this, description, subject);
    }

    /// <summary>What the rule consists of.</summary>
    public OptimizerDescription Description { get; }

    string IHyperparameterOwner.Name => Description.Name;

    /// <summary>What the optimizer consists of.</summary>
    internal OptimizerParts<T> Parts { get; }

    double IHyperparameterOwner.EvaluateDefault(int index, ReadOnlySpan<double> values) => EvaluateDefault(index, values);

    /// <summary>Adds a group of the type that the optimizer's groups have.</summary>
    internal ParameterGroup<T> AddGroup(Func<IGroupOwner<T>, GroupMembers<T>> find) => Parts.Groups.Add(find, CreateGroup);

    /// <summary>The value of a hyperparameter as it is set, or its default; NaN where it has neither.</summary>
    /// <param name="index">Its index in the description.</param>
    protected double GetHyperparameter(int index) => Parts.Settings.Hyperparameters[index];

    /// <summary>Sets a hyperparameter.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="value">The value; 1 or 0 for a truth value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range, or is not whole where it must be.</exception>
    protected void SetHyperparameter(int index, double value) => Parts.Settings.Hyperparameters.Set(index, value);

    /// <summary>The numbers of a list as they are now.</summary>
    /// <param name="list">Its index in the description.</param>
    protected IReadOnlyList<double> GetHyperparameterList(int list) => Parts.Settings.Hyperparameters.Lists.Get(list);

    /// <summary>Sets the numbers of a list, all of them or none.</summary>
    /// <param name="list">Its index in the description.</param>
    /// <param name="value">As many numbers as the list has.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers, or one lies outside the range.</exception>
    protected void SetHyperparameterList(int list, IReadOnlyList<double> value) => Parts.Settings.Hyperparameters.Lists.Set(list, value);

    /// <summary>The lists of a list as they are now.</summary>
    /// <param name="list">Its index in the description.</param>
    protected IReadOnlyList<IReadOnlyList<double>> GetHyperparameterRows(int list) => Parts.Settings.Hyperparameters.Lists.GetRows(list);

    /// <summary>Sets the lists of a list, all of them or none.</summary>
    /// <param name="list">Its index in the description.</param>
    /// <param name="value">As many lists of as many numbers as the list has.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers, or one lies outside the range.</exception>
    protected void SetHyperparameterRows(int list, IReadOnlyList<IReadOnlyList<double>> value) => Parts.Settings.Hyperparameters.Lists.SetRows(list, value);

    /// <summary>What a hyperparameter was at the last step, after its schedule; before the first step, what it will be there.</summary>
    /// <param name="index">Its index in the description.</param>
    protected double GetCurrent(int index) => Parts.Settings.GetCurrent(Parts.Settings.Values, index);

    /// <summary>Schedules a hyperparameter from the next step on, or stops scheduling it.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="schedule">The schedule, or <see langword="null"/> for none.</param>
    /// <exception cref="InvalidOperationException">It has a memory, and is the schedule of another hyperparameter already.</exception>
    protected void SetSchedule(int index, Schedule? schedule) => Parts.Settings.Values.SetSchedule(index, schedule);

    /// <summary>The default of a hyperparameter whose default is an expression.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="values">The values of all hyperparameters; those that the expression names are there already.</param>
    protected virtual double EvaluateDefault(int index, ReadOnlySpan<double> values) => double.NaN;

    /// <summary>Makes a group of the type that the optimizer's groups have.</summary>
    /// <param name="members">What it is made from.</param>
    protected virtual ParameterGroup<T> CreateGroup(GroupMembers<T> members) => new UntypedGroup<T>(members);

    /// <summary>An element state to look at.</summary>
    /// <param name="state">Its index in the description.</param>
    protected StateView<T> ViewState(int state) => new(Parts.States, state);

    /// <summary>A number state to look at.</summary>
    /// <param name="state">Its index in the description.</param>
    protected NumberState<T> ViewNumberState(int state) => new(Parts.States, state);

    /// <summary>Gives a look at a state with a number for each row, column or block.</summary>
    /// <param name="state">Its index in the description.</param>
    protected LineState<T> ViewLineState(int state) => new(Parts.States, state);

    /// <summary>Gives a look at a state that is a matrix of another shape than the elements.</summary>
    /// <param name="state">Its index in the description.</param>
    protected MatrixState<T> ViewMatrixState(int state) => new(Parts.States, state);

    /// <summary>An element input to be written for each tensor of the set.</summary>
    /// <param name="input">Its index in the description.</param>
    protected InputView<T> ViewInput(int input) => new(Parts.States, input);

    /// <summary>Reads out a view for a vector; before the first step, as the initial values would have it.</summary>
    /// <param name="view">Its index in the description.</param>
    /// <param name="parameters">The parameters, only read.</param>
    /// <param name="destination">Receives the view; separate memory of the same length.</param>
    protected void ReadView(int view, ReadOnlySpan<T> parameters, Span<T> destination) => Parts.Views.Read(view, parameters, destination);

    /// <summary>Reads out a view for one tensor of the set; before the first step, as the initial values would have it.</summary>
    /// <param name="view">Its index in the description.</param>
    /// <param name="parameter">The tensor.</param>
    /// <param name="destination">Receives the view; separate memory of the tensor's length.</param>
    protected void ReadView(int view, Parameter<T> parameter, Span<T> destination) => Parts.Views.Read(view, parameter, destination);
}
