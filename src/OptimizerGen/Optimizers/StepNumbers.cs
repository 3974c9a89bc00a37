using System.Numerics;
using System.Runtime.InteropServices;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>
/// The numbers of a step, a gradient point or a view, group by group: worked out and checked before anything is changed,
/// put in place for the loops, and kept when the step was taken.
/// </summary>
internal sealed class StepNumbers<T>(OptimizerSettings settings, OptimizerGroups<T> groups, StepContext<T> context, PhaseRunner<T> phases)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateCounts _counts = settings.Counts;
    private readonly CurrentHyperparameterValues _values = settings.Values;
    private readonly GradientOptions _gradient = settings.Gradient;
    private readonly List<ParameterGroup<T>> _added = groups.Added;
    private readonly List<int> _moving = context.Moving;
    private readonly int _initialPhases = context.Memory.Description.PhasesOfInitialize;

    /// <summary>The groups that a step moves.</summary>
    public ReadOnlySpan<int> Moving => CollectionsMarshal.AsSpan(_moving);

    /// <summary>Works out and checks the values of all groups at the next step, and which groups it moves; returns the epoch.</summary>
    public long Prepare()
    {
        long step = _counts.Steps + 1;
        long epoch = settings.Epoch;
        _values.Prepare(step, epoch, groups.HasRest);
        if (_added.Count > 0)
        {
            PrepareAdded(step, epoch);
        }

        return epoch;
    }

    /// <summary>Puts the numbers of a group's next step in place; its loops do nothing beside the rule.</summary>
    public void Set(int group) =>
        context.SetGroup(group, groups.ValuesOf(group).Upcoming, groups.StepCountOf(group) + 1, StepExtras.None);

    /// <summary>Puts the numbers of a view of a group in place: those of the last step, or of the first where none was taken.</summary>
    public void SetForView(int group)
    {
        bool hasStepped = _counts.Steps > 0;
        if (!hasStepped)
        {
            Prepare();
        }

        CurrentHyperparameterValues values = groups.ValuesOf(group);
        context.SetGroup(group, hasStepped ? values.Taken : values.Upcoming, Math.Max(groups.StepCountOf(group), 1), StepExtras.None);
    }

    /// <summary>Puts the numbers of a group's next step in place, and what it does beside the rule.</summary>
    /// <param name="group">The group.</param>
    /// <param name="scale">What the gradient is multiplied with.</param>
    /// <param name="clears">Whether the step clears the gradient.</param>
    public void Set(int group, double scale, bool clears)
    {
        double[] values = groups.ValuesOf(group).Upcoming;
        double decay = groups.DecayOf(group);
        double keep = decay > 0 ? 1 - (values[_values.RateIndex] * decay) : 1;
        bool shapes = scale != 1 || _gradient.ClipValue < double.PositiveInfinity || keep != 1;
        StepExtraKinds kinds = (shapes ? StepExtraKinds.Shape : StepExtraKinds.None)
            | (_gradient.FlushSubnormals ? StepExtraKinds.Flush : StepExtraKinds.None)
            | (clears ? StepExtraKinds.Clear : StepExtraKinds.None);
        context.SetGroup(group, values, groups.StepCountOf(group) + 1, new StepExtras(kinds, scale, _gradient.ClipValue, keep));
    }

    /// <summary>Reserves the states of the groups that move and have none yet, and gives them their initial values.</summary>
    public void Initialize()
    {
        context.Memory.Reserve(Moving);
        foreach (int group in _moving)
        {
            if (!context.Memory.State.Group(group).IsInitialized)
            {
                Set(group);
                phases.Run(RulePart.Initialize, _initialPhases, [group]);
                context.Memory.State.Group(group).IsInitialized = true;
            }
        }
    }

    /// <summary>The prepared values become those of the last step, and the groups that moved count it.</summary>
    public void Complete()
    {
        _values.Commit();
        foreach (ParameterGroup<T> group in _added)
        {
            group.Values.Commit();
        }

        foreach (int moved in _moving)
        {
            context.Memory.State.Group(moved).StepCount++;
        }

        _counts.Steps++;
    }

    private void PrepareAdded(long step, long epoch)
    {
        _moving.Clear();
        if (groups.HasRest)
        {
            _moving.Add(0);
        }

        foreach (ParameterGroup<T> group in _added)
        {
            group.Values.Prepare(step, epoch);
            if (!group.IsFrozen)
            {
                _moving.Add(group.Index);
            }
        }
    }
}
