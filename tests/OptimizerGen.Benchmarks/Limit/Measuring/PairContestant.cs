namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>Has two threads do one half each, so that a limit for two threads does not depend on the pool that is measured by it.</summary>
internal sealed class PairContestant(long elements, PartnerThread partner, Action mine, Action theirs) : Contestant(elements)
{
    // The partner is awake only during the turn: at any other time it would take a core from the others.
    public override void Begin() => partner.Wake(theirs);

    public override void Run()
    {
        partner.Start();
        mine();
        partner.Join();
    }

    public override void End() => partner.Rest();
}
