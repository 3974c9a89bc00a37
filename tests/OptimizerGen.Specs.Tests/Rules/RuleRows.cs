namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>The rules of these tests as rows of theories.</summary>
public static class RuleRows
{
    public static TheoryData<string> Names => [.. RuleTable.Names];
}
