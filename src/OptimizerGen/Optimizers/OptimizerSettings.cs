using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>
/// What is set on an optimizer between its steps: hyperparameters with their schedules, how epochs are counted, and what is
/// done about the gradient beside the rule.
/// </summary>
internal sealed class OptimizerSettings
{
    private readonly EpochClock _clock;

    public OptimizerSettings(OptimizerDescription description, IHyperparameterOwner owner, StateCounts counts)
    {
        Counts = counts;
        Hyperparameters = new HyperparameterTable(owner, description.Hyperparameters, description.DefaultOrder, description.Lists);
        Gradient = new GradientOptions(description.Name, description.FusesExtras, DecayFault(description, Hyperparameters));
        _clock = new EpochClock(description.Name, description.ReadsEpoch, counts);
        Values = new CurrentHyperparameterValues(Hyperparameters, _clock);
    }

    /// <summary>The hyperparameters as they are set.</summary>
    public HyperparameterTable Hyperparameters { get; }

    /// <summary>The hyperparameters in force.</summary>
    public CurrentHyperparameterValues Values { get; }

    /// <summary>What is done about the gradient.</summary>
    public GradientOptions Gradient { get; }

    /// <summary>What has been counted.</summary>
    public StateCounts Counts { get; }

    /// <summary>The epochs completed; to be set where the caller counts them.</summary>
    public long Epoch
    {
        get => _clock.At(Counts.Steps + Counts.SkippedSteps);
        set => _clock.Count(value);
    }

    /// <summary>How many steps make an epoch, or 0 while the caller counts.</summary>
    public long StepsPerEpoch
    {
        get => _clock.StepsPerEpoch;
        set => _clock.StepsPerEpoch = value;
    }

    /// <summary>Whether a schedule goes by the loss, and by nothing else.</summary>
    public bool AwaitLoss => Values.Schedules.AwaitLoss;

    /// <summary>Tells a loss to all schedules that go by it alone.</summary>
    public void ReportLoss(double loss) => Values.Schedules.ReportLoss(loss);

    /// <summary>What a hyperparameter of the optimizer or of a group was at the last step; before the first, what it will be there.</summary>
    public double GetCurrent(CurrentHyperparameterValues values, int index) =>
        Counts.Steps == 0 ? values.Preview(index, Epoch) : values.Taken[index];

    private static string? DecayFault(OptimizerDescription description, HyperparameterTable table) =>
        table.Find(CurrentHyperparameterValues.Rate) < 0
            ? $"{description.Name} has no hyperparameter learning_rate, by which {nameof(GradientOptions.DecoupledWeightDecay)} is multiplied: leave it at 0 and shrink the parameters between steps."
        : !description.ReadsParameters
            ? $"{description.Name} writes its parameters anew from its states, so {nameof(GradientOptions.DecoupledWeightDecay)} would be lost: leave it at 0 and let the rule itself decay."
        : null;
}
