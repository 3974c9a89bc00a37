using OptimizerGen.Compiler.Binding.Checks;

namespace OptimizerGen.Compiler.Tests.Binding.Checks;

public sealed class DependencyOrderTests
{
    [Theory]
    [InlineData("a:b b:c c:", "c b a", "")]
    [InlineData("a: b:a c:a", "a b c", "")]
    [InlineData("a:bc b:c c:", "c b a", "")]
    [InlineData("a:a", "a", "a")]
    [InlineData("a:b b:c c:b", "c b a", "bc")]
    [InlineData("a:b b:a c:d d:c", "b a d c", "ab cd")]
    public void Each_comes_after_what_it_needs(string needs, string order, string circles)
    {
        Dictionary<string, string[]> known = needs.Split(' ').ToDictionary(
            entry => entry[..1], entry => entry[2..].Select(letter => $"{letter}").ToArray());
        var found = new DependencyOrder<string>(known.Keys, name => known[name]);
        Assert.Equal(order, string.Join(' ', found.Order));
        Assert.Equal(circles, string.Join(' ', found.Circles.Select(circle => string.Concat(circle))));
    }

    [Fact]
    public void A_long_chain_needs_no_stack()
    {
        var found = new DependencyOrder<string>(["0"], name => name == "100000" ? [] : [$"{int.Parse(name) + 1}"]);
        Assert.Equal(100_001, found.Order.Count);
        Assert.Equal("100000", found.Order[0]);
    }
}
