using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>A state has the shape of its initial value and of all that it is assigned.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("state: { s: 0 }\nupdate: [ s += grad, theta -= s ]", "s element")]
    [InlineData("state: { s: 0 }\nupdate: [ s += 1, theta -= s * grad ]", "s number")]
    [InlineData("state: { s: 0 }\nupdate: [ s += norm(grad), theta -= s * grad ]", "s number")]
    [InlineData("state: { s: theta }\nupdate: theta -= s", "s element")]
    [InlineData("state: { s: norm(theta) }\nupdate: theta -= s * grad", "s number")]
    [InlineData("state: { s: theta * 2 + 1 }\nupdate: theta -= s", "s element")]
    [InlineData("state: { s: learning_rate }\nupdate: [ 's = where(grad > 0, s, 0)', theta -= s ]", "s element")]
    [InlineData("inputs: { loss: scalar }\nmoments: { m: { of: loss, decay: 0.9 } }\nupdate: theta -= m * grad", "m number")]
    [InlineData("inputs: { h: element }\nmoments: { m: { of: h, decay: 0.9 } }\nupdate: theta -= m * grad", "m element")]
    [InlineData("moments: { m: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: theta -= m_hat", "m element, m_product number")]
    public void A_shape_is_inferred(string sections, string expected) => Assert.Equal(expected, Shapes(sections));

    [Fact]
    public void Elements_spread_along_a_chain_of_states_written_backwards() => Assert.Equal(
        "x element, y element, z element, n number",
        Shapes("state: { x: 0, y: 0, z: 0, n: 0 }\nupdate: [ z = y, y = x, x = grad, n += norm(z), theta -= z * n ]"));

    [Fact]
    public void A_reduction_of_a_state_waits_until_its_shape_is_known() => Assert.Equal(
        "v element", Shapes("state: { v: 0 }\nupdate: [ v = 0.9 * v + grad / (norm(v) + 1), theta -= v ]"));

    [Fact]
    public void Numbers_and_elements_make_elements()
    {
        Value moved = Compilation.Rule("update: theta -= learning_rate * grad").Update.Stores[0].Value;
        Assert.Equal(Shape.Element, moved.Shape);
        Assert.Equal(Shape.Element, moved.Operands[1].Shape);
        Assert.Equal(Shape.Number, moved.Operands[1].Operands[0].Shape);
    }

    [Fact]
    public void A_choice_for_each_element_has_a_value_for_each_element_whatever_it_chooses_from() => Assert.Equal(
        "s element", Shapes("state: { s: 0 }\nupdate: [ 's = where(grad > 0, 1, 1)', theta -= s * norm(s) ]"));

    [Fact]
    public void A_literal_condition_keeps_the_shape_of_both_sides() => Assert.Equal(
        "s element", Shapes("state: { s: 0 }\nupdate: [ 's = where(true, 0, grad)', theta -= s * norm(s) ]"));

    private static string Shapes(string sections)
    {
        BoundOptimizer optimizer = Compilation.Rule(sections);
        return string.Join(", ", optimizer.States.Select(state => $"{state.Name} {(state.Shape == Shape.Element ? "element" : "number")}"));
    }
}
