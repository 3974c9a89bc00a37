using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Random rules, the same ones in every run: each becomes a class or gets an answer with a place, and never an error of the compiler's own.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_random_rule_is_answered(int seed)
    {
        var random = new Random(seed);
        int compiled = 0;
        for (int round = 0; round < 300; round++)
        {
            string rule = RandomRule.Make(random);
            CompiledSpec answer = Compilation.Compile(rule);
            Assert.All(answer.Diagnostics, found =>
            {
                Assert.True(found.Id != "OPT9000", $"{found}\n{rule}");
                Assert.InRange(found.Span.End, found.Span.Start, rule.Length);
            });
            Assert.Equal(answer.Source is null, answer.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error));
            compiled += answer.Source is null ? 0 : 1;
        }

        Assert.True(compiled > 20, $"only {compiled} rules were right");
    }
}
