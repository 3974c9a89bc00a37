using System.Numerics;
using OptimizerGen.CompilerServices;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>The parameter groups of an optimizer. Group 0 is the rest: the parameters that none was added for.</summary>
/// <param name="rule">Whose hyperparameters they inherit.</param>
/// <param name="subject">The parameters.</param>
/// <param name="settings">What they inherit.</param>
/// <param name="context">What is arranged anew for each group.</param>
internal sealed class OptimizerGroups<T>(IHyperparameterOwner rule, StepSubject<T> subject, OptimizerSettings settings, StepContext<T> context)
    : IGroupOwner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerState<T> _state = context.Memory.State;
    private readonly List<ParameterGroup<T>> _groups = [];
    private ParameterGroup<T>?[] _groupOf = [];

    string IHyperparameterOwner.Name => subject.Name;

    IReadOnlyList<Parameter<T>> IGroupOwner<T>.Members => subject.Parameters!;

    IReadOnlyList<ParameterGroup<T>> IGroupOwner<T>.Groups => _groups;

    HyperparameterTable IGroupOwner<T>.OwnHyperparameters => settings.Hyperparameters;

    CurrentHyperparameterValues IGroupOwner<T>.OwnValues => settings.Values;

    GradientOptions IGroupOwner<T>.Options => settings.Gradient;

    /// <summary>The groups that were added.</summary>
    public List<ParameterGroup<T>> Added => _groups;

    /// <summary>Whether any parameter belongs to no group.</summary>
    public bool HasRest { get; private set; } = true;

    /// <summary>Adds a group.</summary>
    /// <param name="find">Finds its parameters.</param>
    /// <param name="create">Makes it from them, of the optimizer's own type.</param>
    public ParameterGroup<T> Add(Func<IGroupOwner<T>, GroupMembers<T>> find, Func<GroupMembers<T>, ParameterGroup<T>> create)
    {
        ParameterSelection<T> own = subject.RequireSet("groups are for parameter sets, so make the optimizer for one");
        subject.Enter();
        try
        {
            subject.RequireBetweenSteps(settings.Counts);
            RequireNotBegun();
            ParameterGroup<T> group = create(find(this));
            _groups.Add(group);
            Array.Resize(ref _groupOf, own.Set.Count);
            foreach (Parameter<T> parameter in group.Parameters)
            {
                _groupOf[parameter.Index] = group;
            }

            HasRest = own.Any(parameter => _groupOf[parameter.Index] is null);
            _state.Arrange(_groups.Count + 1, parameter => GroupOf(parameter)?.Index ?? 0);
            context.Memory.Arrange();
            context.Arrange();
            return group;
        }
        finally
        {
            subject.Leave();
        }
    }

    /// <summary>The group that a parameter belongs to, or <see langword="null"/>.</summary>
    public ParameterGroup<T>? GroupOf(Parameter<T> parameter)
    {
        subject.RequireOwn(parameter);
        return _groupOf.Length == 0 ? null : _groupOf[parameter.Index];
    }

    /// <summary>The hyperparameters in force for a group.</summary>
    public CurrentHyperparameterValues ValuesOf(int group) => group == 0 ? settings.Values : _groups[group - 1].Values;

    /// <summary>The decoupled weight decay of a group.</summary>
    public double DecayOf(int group) => group == 0 ? settings.Gradient.DecoupledWeightDecay : _groups[group - 1].DecoupledWeightDecay;

    /// <summary>The steps that have moved a group.</summary>
    public long StepCountOf(int group) => group == 0 ? settings.Counts.Steps : _state.Group(group).StepCount;

    double IGroupOwner<T>.GetCurrent(CurrentHyperparameterValues values, int index) => settings.GetCurrent(values, index);

    double IHyperparameterOwner.EvaluateDefault(int index, ReadOnlySpan<double> values) => rule.EvaluateDefault(index, values);

    private void RequireNotBegun()
    {
        if (_state.HasBegun)
        {
            long steps = settings.Counts.Steps;
            string begun = steps == 0 ? "its states have their initial values" : FormattableString.Invariant($"it has taken {steps} step{(steps == 1 ? "" : "s")}");
            throw new InvalidOperationException(
                $"{subject.Name} takes no more groups, because {begun}: add groups before the first step, or call Reset() to begin anew.");
        }
    }
}
