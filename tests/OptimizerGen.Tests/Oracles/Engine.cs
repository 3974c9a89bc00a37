namespace OptimizerGen.Tests.Oracles;

/// <summary>Who carries out a rule: the hand-written reference or the generated class.</summary>
public enum Engine
{
    ByHand,
    Generated,
}
