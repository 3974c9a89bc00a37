namespace OptimizerGen.Specs.Tests.Rules;

public sealed class RuleBitsInDouble : RuleBits<double>;
