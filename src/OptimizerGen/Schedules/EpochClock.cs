using OptimizerGen.State;

namespace OptimizerGen;

/// <summary>
/// An optimizer's completed epochs: counted by its steps where it is known how many of them make an epoch, else by the
/// caller. What goes by epochs is refused while neither counts them.
/// </summary>
/// <param name="optimizer">The optimizer's name, for messages.</param>
/// <param name="ruleGoesByEpochs">Whether the rule itself reads the epoch.</param>
/// <param name="counts">Where they are counted by hand, to be kept with the states.</param>
internal sealed class EpochClock(string optimizer, bool ruleGoesByEpochs, StateCounts counts)
{
    private bool _isCounted;

    /// <summary>How many steps make an epoch, or 0 while the caller counts.</summary>
    public long StepsPerEpoch
    {
        get;
        set
        {
            if (value < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, FormattableString.Invariant($"{optimizer}.StepsPerEpoch is the number of steps in an epoch, or 0 to count epochs by hand, but was set to {value}."));
            }

            if (value > 0 && counts.Epochs > 0)
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant($"{optimizer}.StepsPerEpoch cannot count epochs, because they were counted by hand, up to {counts.Epochs}: set {optimizer}.Epoch back to 0 first."));
            }

            field = value;
        }
    }

    /// <summary>Whether anybody counts.</summary>
    public bool IsCounted => _isCounted || StepsPerEpoch > 0;

    /// <summary>The epochs that a number of steps completes, those included that were skipped.</summary>
    public long At(long steps) => StepsPerEpoch > 0 ? steps / StepsPerEpoch : counts.Epochs;

    /// <summary>Takes over what the caller counts.</summary>
    public void Count(long value)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, FormattableString.Invariant($"{optimizer}.Epoch counts completed epochs from 0, but was set to {value}."));
        }

        if (StepsPerEpoch > 0)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"{optimizer}.Epoch follows its steps, {StepsPerEpoch} to an epoch: leave it alone, or set {optimizer}.StepsPerEpoch to 0 to count by hand."));
        }

        counts.Epochs = value;
        _isCounted = true;
    }

    /// <summary>Refuses a step of a rule that goes by epochs which nobody counts.</summary>
    public void RequireForRule()
    {
        if (ruleGoesByEpochs && !IsCounted)
        {
            throw NobodyCounts($"{optimizer} goes by epochs");
        }
    }

    /// <summary>The refusal of something that goes by epochs while nothing counts them.</summary>
    public InvalidOperationException NobodyCounts(string what) =>
        new($"{what}, but nothing counts them: set {optimizer}.StepsPerEpoch to the number of steps in an epoch, or set {optimizer}.Epoch before the first step, to 0, and count by hand.");
}
