using System.Text;

namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>No expression grows with the rule: the C# of a rule is as long as its statements, and none is too deep to write or to compile.</summary>
public sealed class ExpressionSizeTests
{
    [Fact]
    public void Logic_of_any_depth_is_written() =>
        Assert.True(Compile([.. Enumerable.Repeat($"c = {string.Concat(Enumerable.Repeat("not ", 100))}c", 300)]).Length > 1000);

    [Fact]
    public void Numbers_of_any_depth_are_written() =>
        Assert.True(Compile([.. Enumerable.Repeat("n = sqrt(n + 1)", 900), "c = c and n > 0"]).Length > 1000);

    [Fact]
    public void Conditions_that_are_used_twice_do_not_double_the_text()
    {
        int few = Compile(Doubling(20)).Length, more = Compile(Doubling(40)).Length;
        Assert.InRange(more, few, 3 * few);
    }

    private static string[] Doubling(int count) =>
        [.. Enumerable.Range(0, count).Select(i => $"c = c and theta > {i} or c and theta < {i + 50}")];

    private static string Compile(string[] statements)
    {
        var spec = new StringBuilder("optimizer: Rule\nupdate: |\n  n = t\n  c = grad > 0\n");
        foreach (string statement in statements)
        {
            spec.Append("  ").Append(statement).Append('\n');
        }

        CompiledSpec compiled = Compilation.Compile(spec.Append("  theta -= c\n").ToString());
        Assert.NotNull(compiled.Source);
        return compiled.Source;
    }
}
