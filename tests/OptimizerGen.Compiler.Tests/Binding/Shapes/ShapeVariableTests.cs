using OptimizerGen.Compiler.Binding.Shapes;

namespace OptimizerGen.Compiler.Tests.Binding.Shapes;

public sealed class ShapeVariableTests
{
    [Fact]
    public void What_takes_elements_has_elements_whenever_they_are_found()
    {
        var state = new ShapeVariable();
        ShapeVariable sum = ShapeVariable.Of([state, new ShapeVariable(), ShapeVariable.Number]);
        Assert.False(sum.IsElement);

        state.Take(ShapeVariable.Element);

        Assert.True(state.IsElement);
        Assert.True(sum.IsElement);
    }

    [Fact]
    public void Variables_that_feed_each_other_are_numbers_until_one_is_not()
    {
        ShapeVariable[] ring = [.. Enumerable.Range(0, 100_000).Select(_ => new ShapeVariable())];
        for (int i = 0; i < ring.Length; i++)
        {
            ring[i].Take(ring[(i + 1) % ring.Length]);
        }

        Assert.DoesNotContain(ring, variable => variable.IsElement);
        ring[7].Take(ShapeVariable.Element);
        Assert.All(ring, variable => Assert.True(variable.IsElement));
    }

    [Fact]
    public void Nothing_makes_elements_of_a_number()
    {
        ShapeVariable number = ShapeVariable.Of([ShapeVariable.Number, ShapeVariable.Number]);
        new ShapeVariable().Take(number);
        Assert.Same(ShapeVariable.Number, number);
        Assert.False(ShapeVariable.Number.IsElement);
        Assert.True(ShapeVariable.Of([number, ShapeVariable.Element]).IsElement);
    }
}
