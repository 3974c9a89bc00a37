namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>What a class says of the extras that its loops can apply.</summary>
public sealed class ExtrasTests
{
    [Theory]
    [InlineData("update: theta -= grad", true, true)]
    [InlineData("state: { total: 0, start: theta }\nupdate: [ total += grad, theta = start - total ]", false, true)]
    [InlineData("state: { total: 0, start: theta }\nupdate: [ total += grad, 'theta = where(t == 1, theta, start) - total' ]", false, true)]
    [InlineData("update: theta -= grad * norm(theta) / norm(grad)", true, true)]
    [InlineData("state: { z: theta }\nupdate: [ z -= grad, theta = z * norm(theta) ]", false, true)]
    [InlineData("state: { z: theta }\nupdate: [ z -= grad, 'theta = where(t > 1, z / (1 + sum(theta * grad)), theta - grad)' ]", false, true)]
    [InlineData("update: theta *= 0.9", true, false)]
    public void A_rule_says_what_it_reads(string sections, bool readsParameters, bool clearsGradient)
    {
        string text = Compilation.Compile($"optimizer: Rule\n{sections}").Source!;
        Assert.Equal(!readsParameters, text.Contains("ReadsParameters = false,", StringComparison.Ordinal));
        Assert.Equal(clearsGradient, text.Contains("ClearsGradient = true,", StringComparison.Ordinal));
    }
}
