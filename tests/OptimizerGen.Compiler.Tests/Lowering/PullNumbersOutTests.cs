using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>Numbers are gathered in front of elements, where they are computed once. In these rules k is surely positive, n and a are not.</summary>
public sealed class PullNumbersOutTests
{
    [Theory]
    [InlineData("a * grad * n", "((n * a) * grad)")]
    [InlineData("a * (n * grad)", "((a * n) * grad)")]
    [InlineData("grad / a", "((1 / a) * grad)")]
    [InlineData("a * grad / n", "((a / n) * grad)")]
    [InlineData("a / grad", "(a / grad)")]
    [InlineData("a / (n * grad)", "((a / n) / grad)")]
    [InlineData("grad / theta / grad", "(grad / (theta * grad))")]
    [InlineData("theta / (grad / theta)", "((theta * theta) / grad)")]
    [InlineData("(a * grad) * (n * theta)", "((a * n) * (grad * theta))")]
    [InlineData("-(a * grad)", "(-a * grad)")]
    [InlineData("-grad * a", "(-a * grad)")]
    [InlineData("sqrt(k * grad)", "(sqrt(k) * sqrt(grad))")]
    [InlineData("grad / sqrt(k * theta)", "((1 / sqrt(k)) * (grad / sqrt(theta)))")]
    [InlineData("sqrt(k * grad + a)", "(sqrt(k) * sqrt((grad + (a / k))))")]
    [InlineData("grad / (k * theta + a)", "((1 / k) * (grad / (theta + (a / k))))")]
    [InlineData("grad / (sqrt(theta / k) + a)", "((1 / sqrt((1 / k))) * (grad / (sqrt(theta) + (a / sqrt((1 / k))))))")]
    [InlineData("grad / max(k * theta, a)", "((1 / k) * (grad / max(theta, (a / k))))")]
    public void A_number_goes_in_front(string expression, string expected) => Assert.Equal(expected, LoweringText.Rewritten(expression));

    [Theory]
    [InlineData("sqrt(a * grad)", "sqrt((a * grad))")]
    [InlineData("sqrt(n * grad)", "sqrt((n * grad))")]
    [InlineData("grad / (n * theta + a)", "(grad / ((n * theta) + a))")]
    [InlineData("grad / max(n * theta, a)", "(grad / max((n * theta), a))")]
    [InlineData("grad / (theta * k + grad)", "(grad / ((k * theta) + grad))")]
    [InlineData("k * theta + a", "((k * theta) + a)")]
    [InlineData("max(k * theta, a)", "max((k * theta), a)")]
    [InlineData("min(k * theta, k * grad)", "min((k * theta), (k * grad))")]
    [InlineData("abs(k * theta)", "abs((k * theta))")]
    [InlineData("sign(a * theta)", "sign((a * theta))")]
    public void What_is_not_surely_positive_or_gains_nothing_stays(string expression, string expected) =>
        Assert.Equal(expected, LoweringText.Rewritten(expression));

    [Theory]
    [InlineData("where(grad > 0, k * theta, k * grad)", "(k * where((grad > 0), theta, grad))")]
    [InlineData("where(grad > 0, theta / a, grad / a)", "((1 / a) * where((grad > 0), theta, grad))")]
    [InlineData("where(grad > 0, k * theta, a * grad)", "where((grad > 0), (k * theta), (a * grad))")]
    [InlineData("where(grad > 0, b * theta, 0)", "(b * where((grad > 0), theta, 0))")]
    [InlineData("where(grad > 0, 0, (1 - b) * theta)", "((1 - b) * where((grad > 0), 0, theta))")]
    [InlineData("where(grad > 0, k * theta, 0)", "where((grad > 0), (k * theta), 0)")]
    [InlineData("where(grad > 0, -b * theta, 0)", "where((grad > 0), (-b * theta), 0)")]
    [InlineData("where(grad > 0, b * theta, 1)", "where((grad > 0), (b * theta), 1)")]
    public void A_number_leaves_a_choice_when_no_zero_can_mind(string expression, string expected) =>
        Assert.Equal(expected, LoweringText.Rewritten(expression));

    [Theory]
    [InlineData("Adam", 7, 1, 1)]
    [InlineData("AdamW", 7, 1, 1)]
    [InlineData("Nadam", 7, 1, 1)]
    [InlineData("AmsGrad", 9, 1, 1)]
    [InlineData("RmsProp", 5, 1, 1)]
    [InlineData("AdaGrad", 5, 1, 1)]
    [InlineData("AdaDelta", 7, 1, 2)]
    [InlineData("Lion", 5, 0, 0)]
    [InlineData("GradientDescent", 3, 0, 0)]
    public void A_rule_of_the_catalogue_costs_no_more_than_it_must(string name, int values, int divisions, int roots)
    {
        LoweredKernel update = SpecCompiler.Lower(Compilation.FromCatalogue(name)).Update;
        OperationCount dearest = update.Variants.Select(OperationCount.Of).OrderByDescending(count => count.Bytes(4)).First();
        Assert.Equal((4 * values, divisions, roots), (dearest.Bytes(4), dearest.Divisions, dearest.Roots));
    }

    [Fact]
    public void Two_corrections_fold_into_the_step_and_epsilon() => Assert.Equal(
        "m = ((beta1 * m) + ((1 - beta1) * grad))\n"
        + "v = ((beta2 * v) + ((1 - beta2) * (grad * grad)))\n"
        + "theta = (theta - ((learning_rate * ((1 / (1 - power(beta1, t))) / sqrt((1 / (1 - power(beta2, t)))))) "
        + "* (((beta1 * m) + ((1 - beta1) * grad)) / (sqrt(((beta2 * v) + ((1 - beta2) * (grad * grad)))) + (epsilon / sqrt((1 / (1 - power(beta2, t)))))))))",
        LoweringText.Print(Assert.Single(SpecCompiler.Lower(Compilation.FromCatalogue("Adam")).Update.Variants)));

    [Fact]
    public void Strict_leaves_the_rule_as_written()
    {
        var rule = LoweringText.Bind("numerics: strict\nupdate: theta -= a * grad / k / sqrt(k * theta)");
        Assert.Equal(Compilation.Print(rule.Update), LoweringText.Print(Assert.Single(SpecCompiler.Lower(rule).Update.Variants)));
    }

    [Fact]
    public void Products_of_products_take_no_time() =>
        Assert.Single(LoweringText.Lower($"update: [ x = k * grad, {string.Join(", ", Enumerable.Repeat("x = x * x / (x + 1)", 60))}, theta -= x ]").Variants);
}
