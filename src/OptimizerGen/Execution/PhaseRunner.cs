using System.Numerics;

namespace OptimizerGen.Execution;

/// <summary>
/// Takes a rule through its phases: first all tensors of a wave say what a phase is to run, then that is run, then they
/// are asked for the next phase. A wave is everything at once where the rule has one phase; where a tensor goes through
/// several, it is as much as the threads need to be busy, or one thread keeps in its cache. Where a number is one for the
/// whole model, all tensors are one wave. One unit is all there is to it, where there is but one.
/// </summary>
internal sealed class PhaseRunner<T>(PhasedRule<T> rule, StepContext<T> context)
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Takes groups through all phases of one part of the rule; of an earlier gradient's point, of the one at that place.</summary>
    public void Run(RulePart part, int phases, ReadOnlySpan<int> groups, int place = 0)
    {
        if (context.HasOneUnit && groups.Length == 1)
        {
            RunUnit(part, place, phases, 0);
            return;
        }

        OptimizerDescription rule = context.Memory.Description;
        if (rule is { PerModel: true, ScratchBuffers: > 0 })
        {
            Waves<T>.PlaceAll(context.Memory, groups);
        }

        if (!rule.PerTensor || rule.PerModel || (phases == 1 && rule.ScratchBuffers == 0))
        {
            RunAtOnce(part, place, phases, groups);
            return;
        }

        int group = 0, unit = 0;
        while (group < groups.Length)
        {
            (int lastGroup, int end) = context.Waves.Gather(context.Memory, groups, group, unit);
            RunWave(part, place, phases, groups[group..(lastGroup + 1)], unit, end);
            (group, unit) = end < context.Memory.Layout.Groups[groups[lastGroup]].UnitCount ? (lastGroup, end) : (lastGroup + 1, 0);
        }
    }

    /// <summary>Takes one unit through all phases, on this thread.</summary>
    public void RunUnit(RulePart part, int place, int phases, int unit)
    {
        context.Memory.PlaceScratch(unit, 0);
        var frame = new StepFrame<T>(context, context.Unit(unit).Group, unit, 1);
        for (int phase = 0; phase < phases; phase++)
        {
            rule.Ask(part, place, phase, in frame);
            context.RunPhase();
        }
    }

    /// <summary>Takes some tensors of a group through all phases, of a rule that works tensor by tensor and needs no number of the whole model.</summary>
    /// <param name="part">What of the rule.</param>
    /// <param name="phases">In how many phases.</param>
    /// <param name="group">The group.</param>
    /// <param name="first">The first of its units.</param>
    /// <param name="past">The one after the last.</param>
    public void RunUnits(RulePart part, int phases, int group, int first, int past)
    {
        while (first < past)
        {
            (_, int end) = context.Waves.Gather(context.Memory, [group], 0, first);
            end = Math.Min(end, past);
            RunWave(part, 0, phases, [group], first, end);
            first = end;
        }
    }

    private void RunAtOnce(RulePart part, int place, int phases, ReadOnlySpan<int> groups)
    {
        for (int phase = 0; phase < phases; phase++)
        {
            foreach (int group in groups)
            {
                GroupRow row = context.Memory.Layout.Groups[group];
                rule.Ask(part, place, phase, new StepFrame<T>(context, group, row.FirstUnit, row.UnitCount));
            }

            context.RunPhase();
        }
    }

    /// <summary>The units of the groups from <paramref name="start"/> in the first of them up to <paramref name="end"/> in the last.</summary>
    private void RunWave(RulePart part, int place, int phases, ReadOnlySpan<int> groups, int start, int end)
    {
        for (int phase = 0; phase < phases; phase++)
        {
            for (int i = 0; i < groups.Length; i++)
            {
                GroupRow row = context.Memory.Layout.Groups[groups[i]];
                int first = i == 0 ? start : 0;
                int past = i == groups.Length - 1 ? end : row.UnitCount;
                rule.Ask(part, place, phase, new StepFrame<T>(context, groups[i], row.FirstUnit + first, past - first));
            }

            context.RunPhase();
        }
    }
}
