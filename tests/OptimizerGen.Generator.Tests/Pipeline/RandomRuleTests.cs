using OptimizerGen.Compiler.Tests;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Rules that nobody would write: those without a mistake become C# without a mistake.</summary>
public class RandomRuleTests : GeneratorTest
{
    [Fact]
    public void What_the_compiler_accepts_compiles()
    {
        var random = new Random(1847);
        TestSpec[] specs = [.. Enumerable.Range(0, 40).Select(i => new TestSpec(
            $"specs/rule{i}.optimizer.yaml", RandomRule.Make(random).Replace("optimizer: Rule\n", $"optimizer: Rule{i}\n", StringComparison.Ordinal)))];

        GeneratorRun run = Generate(specs);

        Assert.InRange(run.Sources.Count, specs.Length / 5, specs.Length);
        AssertCompiles(run);
    }
}
