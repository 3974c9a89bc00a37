namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Each kind of moment is the assignment that it stands for.</summary>
public sealed class MomentTests
{
    [Theory]
    [InlineData("m: { of: grad, decay: b }", "m = ((b * m) + ((1 - b) * grad))")]
    [InlineData("m: { of: grad, decay: b, kind: average }", "m = ((b * m) + ((1 - b) * grad))")]
    [InlineData("m: { of: grad, decay: b, kind: sum }", "m = ((b * m) + grad)")]
    [InlineData("m: { of: grad, kind: sum }", "m = (m + grad)")]
    [InlineData("m: { of: abs(grad), decay: b, kind: max }", "m = max((b * m), abs(grad))")]
    [InlineData("m: { of: abs(grad), kind: max }", "m = max(m, abs(grad))")]
    [InlineData("m: { of: grad + m, kind: sum }", "m = (m + (grad + m))")]
    [InlineData("m: { of: grad, decay: 'where(t == 1, 0, b)' }",
        "m = ((where((t == 1), 0, b) * m) + ((1 - where((t == 1), 0, b)) * grad))")]
    [InlineData("m: { of: grad, decay: 1 - 1 / t }", "m = (((1 - (1 / t)) * m) + ((1 - (1 - (1 / t))) * grad))")]
    public void A_kind_is_a_rule(string moment, string assignment) =>
        Assert.Equal($"{assignment}\ntheta = (theta - (b * grad))", Kernel(moment, "theta -= b * grad"));

    [Fact]
    public void A_later_moment_sees_the_new_value_of_an_earlier_one() => Assert.Equal(
        "m = (m + grad)\nv = max(v, (m + grad))\ntheta = (theta - (b * max(v, (m + grad))))",
        Kernel("m: { of: grad, kind: sum }, v: { of: m, kind: max }", "theta -= b * v"));

    [Fact]
    public void An_earlier_moment_sees_the_old_value_of_a_later_one() => Assert.Equal(
        "m = (m + v)\nv = (v + grad)\ntheta = (theta - (b * (m + v)))",
        Kernel("m: { of: v, kind: sum }, v: { of: grad, kind: sum }", "theta -= b * m"));

    [Fact]
    public void A_corrected_average_is_divided_by_what_it_has_not_forgotten() => Assert.Equal(
        "m = ((b * m) + ((1 - b) * grad))\ntheta = (theta - (((b * m) + ((1 - b) * grad)) / (1 - power(b, t))))",
        Kernel("m: { of: grad, decay: b }", "theta -= m_hat"));

    [Fact]
    public void A_kept_product_of_decays_corrects_instead() => Assert.Equal(
        "m = ((b * m) + ((1 - b) * grad))\nm_product = (m_product * b)\ntheta = (theta - (((b * m) + ((1 - b) * grad)) / (1 - (m_product * b))))",
        Kernel("m: { of: grad, decay: b, bias_correction: product }", "theta -= m_hat"));

    [Fact]
    public void A_correction_uses_the_decay_of_the_moment_whatever_has_changed_since() => Assert.Equal(
        "s = (s + 1)\nm = ((s * m) + ((1 - s) * grad))\ntheta = (theta - (b * (((s * m) + ((1 - s) * grad)) / (1 - power(s, t)))))",
        Compilation.Kernel("optimizer: Rule\nhyperparameters: { b: 0.9 }\nstate: { s: 0 }\n"
            + "moments: { m: { of: grad, decay: s } }\nupdate: [ s += 1, theta -= b * m_hat ]"));

    [Fact]
    public void A_corrected_average_can_be_read_at_the_gradients_point_and_through_a_name()
    {
        var rule = Compilation.Optimizer("optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9 } }\nlet: { direction: 2 * m_hat }\n"
            + "gradient_at: theta - m_hat\nviews: { x: theta - direction }\nupdate: theta -= direction");
        Assert.Equal("output = (theta - (m / (1 - power(0.9, t))))", Compilation.Print(rule.GradientPoint!));
        Assert.Equal("output = (theta - (2 * (m / (1 - power(0.9, t)))))", Compilation.Print(rule.Views[0].Kernel));
        var named = Compilation.Optimizer("optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9 } }\nlet: { direction: 2 * m_hat }\n"
            + "gradient_at: theta - direction\nupdate: theta -= direction");
        Assert.Equal("output = (theta - (2 * (m / (1 - power(0.9, t)))))", Compilation.Print(named.GradientPoint!));
    }

    [Fact]
    public void The_product_of_decays_is_a_state_that_can_be_read() => Assert.Equal(
        "m = ((b * m) + ((1 - b) * grad))\nm_product = (m_product * b)\ntheta = (theta - ((b * (m_product * b)) * m_product))",
        Kernel("m: { of: grad, decay: b, bias_correction: product }", "theta -= b * m_product * previous(m_product)"));

    [Theory]
    [InlineData("sum")]
    [InlineData("max")]
    public void Only_averages_are_corrected(string kind)
    {
        string spec = $"optimizer: Rule\nmoments: {{ m: {{ of: grad, kind: {kind} }} }}\nupdate: theta -= m_hat";
        Assert.Equal("OPT1001", Assert.Single(Compilation.Compile(spec).Diagnostics).Id);
    }

    [Fact]
    public void The_name_of_a_correction_that_does_not_exist_is_free() => Assert.Equal(
        "m = (m + grad)\ntheta = (theta - ((m + grad) / (b * 2)))", Kernel("m: { of: grad, kind: sum }", "[ m_hat = m / (b * 2), theta -= m_hat ]"));

    private static string Kernel(string moments, string update) =>
        Compilation.Kernel($"optimizer: Rule\nhyperparameters: {{ b: 0.9 }}\nmoments: {{ {moments} }}\nupdate: {update}");
}
