namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Statements run in the order written: gradient, moments, update.</summary>
public sealed class StatementOrderTests
{
    [Theory]
    [InlineData("state: { m: 0 }\nupdate: [ m = m + grad, theta -= m ]", "m = (m + grad)\ntheta = (theta - (m + grad))")]
    [InlineData("state: { m: 0 }\nupdate: [ theta -= m, m = m + grad ]", "m = (m + grad)\ntheta = (theta - m)")]
    [InlineData("state: { m: 0 }\nupdate: [ m += grad, theta -= previous(m) ]", "m = (m + grad)\ntheta = (theta - m)")]
    [InlineData("state: { m: 0 }\nupdate: [ theta -= grad, theta -= m, m = previous(theta) ]", "m = theta\ntheta = ((theta - grad) - m)")]
    [InlineData("update: [ r = grad, r = r + theta, theta -= r ]", "theta = (theta - (grad + theta))")]
    [InlineData("update: [ r = grad, r *= 2, r += 1, r /= theta, theta -= r ]", "theta = (theta - (((grad * 2) + 1) / theta))")]
    [InlineData("gradient: sign(grad)\nupdate: theta -= grad", "theta = (theta - sign(grad))")]
    [InlineData("gradient: [ grad += theta, r = 2 * grad, grad = r ]\nupdate: theta -= grad + r",
        "theta = (theta - ((2 * (grad + theta)) + (2 * (grad + theta))))")]
    [InlineData("gradient: -grad\nmoments: { m: { of: grad, kind: sum } }\nupdate: [ grad = m, theta -= grad ]",
        "m = (m + -grad)\ntheta = (theta - (m + -grad))")]
    [InlineData("state: { last: 0 }\nupdate: [ theta -= grad - last, last = grad ]", "last = grad\ntheta = (theta - (grad - last))")]
    [InlineData("state: { a: 0, b: 0 }\nupdate: [ a = b, b = previous(a), theta -= grad + a ]", "a = b\nb = a\ntheta = (theta - (grad + b))")]
    [InlineData("state: { s: 0 }\nupdate: [ 's = where(t == 1, grad, s)', theta -= s ]",
        "s = where((t == 1), grad, s)\ntheta = (theta - where((t == 1), grad, s))")]
    [InlineData("update: theta -= grad * step / epoch", "theta = (theta - ((grad * (t - 1)) / epoch))")]
    public void A_name_means_what_it_was_last_assigned(string sections, string kernel) =>
        Assert.Equal(kernel, Compilation.Kernel($"optimizer: Rule\n{sections}"));

    [Fact]
    public void A_block_of_lines_is_a_list_of_statements() => Assert.Equal(
        "theta = ((theta - grad) * 0.5)", Compilation.Kernel("optimizer: Rule\nupdate: |\n  theta -= grad\n  theta *= 0.5\n"));

    [Fact]
    public void A_gradient_point_sees_the_states_before_the_step() => Assert.Equal(
        "output = (theta - (0.9 * v))",
        Compilation.Print(Compilation.Optimizer(
            "optimizer: Rule\ngradient_at: theta - 0.9 * v\nmoments: { v: { of: grad, kind: sum, decay: 0.9 } }\nupdate: theta -= v").GradientPoint!));

    [Fact]
    public void A_view_sees_what_the_step_has_left() => Assert.Equal(
        "output = ((theta + m) / (1 - power(0.9, t)))",
        Compilation.Print(Assert.Single(Compilation.Optimizer(
            "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9 } }\nupdate: theta -= m_hat\nviews: { x: (theta + m) / (1 - 0.9^t) }").Views).Kernel));

    [Fact]
    public void A_decay_that_the_gradient_decides_cannot_correct_in_a_view()
    {
        const string Spec = "optimizer: Rule\nmoments: { m: { of: grad, decay: 'where(norm(grad) > 1, 0.9, 0.5)' } }\n"
            + "update: theta -= m_hat\nviews: { x: m_hat }";
        Assert.Equal("OPT1002", Assert.Single(Compilation.Compile(Spec).Diagnostics).Id);
    }
}
