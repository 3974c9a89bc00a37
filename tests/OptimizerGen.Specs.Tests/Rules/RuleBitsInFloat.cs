namespace OptimizerGen.Specs.Tests.Rules;

public sealed class RuleBitsInFloat : RuleBits<float>;
