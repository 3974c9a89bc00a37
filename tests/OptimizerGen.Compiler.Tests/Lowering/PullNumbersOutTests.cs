using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>
/// Numbers are gathered in front of elements, where they are computed once, if nothing can leave the range of the type.
/// In these rules k is positive, n is not negative, b is in [0, 1) and a is anything.
/// </summary>
public sealed class PullNumbersOutTests
{
    [Theory]
    [InlineData("grad / a", "((1 / a) * grad)")]
    [InlineData("a * grad / n", "((a / n) * grad)")]
    [InlineData("a * (grad / n)", "((a * (1 / n)) * grad)")]
    [InlineData("a * (grad / (1 - b))", "(a * ((1 / (1 - b)) * grad))")]
    [InlineData("a / grad", "(a / grad)")]
    [InlineData("-(a * grad)", "(-a * grad)")]
    [InlineData("-grad * a", "(-a * grad)")]
    [InlineData("-grad * -theta", "(grad * theta)")]
    [InlineData("sqrt(grad / (1 - b))", "(sqrt((1 / (1 - b))) * sqrt(grad))")]
    [InlineData("grad / sqrt(theta / (1 - b))", "((1 / sqrt((1 / (1 - b)))) * (grad / sqrt(theta)))")]
    [InlineData("a * grad / sqrt(theta / (1 - b))", "(((a / sqrt((1 / (1 - b)))) * grad) / sqrt(theta))")]
    [InlineData("grad / (sqrt(theta / (1 - b)) + n)", "((1 / sqrt((1 / (1 - b)))) * (grad / (sqrt(theta) + (n / sqrt((1 / (1 - b)))))))")]
    [InlineData("grad / max(theta / (1 - b), n)", "((1 / (1 / (1 - b))) * (grad / max(theta, (n / (1 / (1 - b))))))")]
    [InlineData("n / (abs(theta / (1 - b)) + 1)", "(n / (abs(((1 / (1 - b)) * theta)) + 1))")]
    public void A_number_goes_in_front(string expression, string expected) => Assert.Equal(expected, LoweringText.Rewritten(expression));

    [Theory]
    [InlineData("a * grad * n", "(n * (a * grad))")]
    [InlineData("a * (n * grad)", "(a * (n * grad))")]
    [InlineData("a / (n * grad)", "(a / (n * grad))")]
    [InlineData("a * grad / theta", "((a * grad) / theta)")]
    [InlineData("sqrt(k * grad)", "sqrt((k * grad))")]
    [InlineData("sqrt((1 - b) * grad)", "sqrt(((1 - b) * grad))")]
    [InlineData("grad / (k * theta + a)", "(grad / ((k * theta) + a))")]
    [InlineData("grad / max(k * theta, a)", "(grad / max((k * theta), a))")]
    [InlineData("grad / (theta * k + grad)", "(grad / ((k * theta) + grad))")]
    [InlineData("k * theta + a", "((k * theta) + a)")]
    [InlineData("min(k * theta, k * grad)", "min((k * theta), (k * grad))")]
    [InlineData("sign(a * theta)", "sign((a * theta))")]
    public void A_number_that_would_save_no_division_stays(string expression, string expected)
    {
        Assert.Equal(expected, LoweringText.Rewritten(expression));
        Assert.Equal("always", LoweringText.Condition(expression));
    }

    [Theory]
    [InlineData("grad / (sqrt(theta) + 1e-30) / (abs(grad) + 1e-30)", "((grad / (sqrt(theta) + 1E-30)) / (abs(grad) + 1E-30))")]
    [InlineData("theta / (grad / theta)", "(theta / (grad / theta))")]
    [InlineData("grad / theta / grad", "((grad / theta) / grad)")]
    [InlineData("(a * grad)^2", "((a * grad) * (a * grad))")]
    [InlineData("(a * grad) * (n * theta)", "((a * grad) * (n * theta))")]
    [InlineData("1 / (n * grad + 1)", "(1 / ((n * grad) + 1))")]
    [InlineData("a * grad / norm(grad)", "((a * grad) / norm(grad))")]
    [InlineData("where(norm(grad) > 0, a * grad / norm(grad), 0)", "where((norm(grad) > 0), ((a * grad) / norm(grad)), 0)")]
    [InlineData("grad / (theta / (1 - b) + n)", "(grad / (((1 / (1 - b)) * theta) + n))")]
    [InlineData("grad / (sqrt(theta / (1 - b)) + a)", "(grad / ((sqrt((1 / (1 - b))) * sqrt(theta)) + a))")]
    public void What_could_leave_the_range_or_cancel_stays(string expression, string expected) => Assert.Equal(expected, LoweringText.Rewritten(expression));

    [Theory]
    [InlineData("grad / (1 - b)", "always")]
    [InlineData("(1 - b) * (grad / (1 - b))", "always")]
    [InlineData("grad / 3", "always")]
    [InlineData("grad / n", "((n >= 7.888609052210118E-31) and (n <= 1.2676506002282294E+30))")]
    [InlineData("a * (grad / 3)", "always")]
    [InlineData("sqrt(grad / (1 - b))", "((1 - b) >= 1.52587890625E-05)")]
    [InlineData("grad / (sqrt(theta / (1 - b)) + n)",
        "(((n == 0) or ((n >= 7.888609052210118E-31) and (n <= 1.2676506002282294E+30))) and ((1 - b) >= 1.52587890625E-05))")]
    public void The_numbers_are_asked_what_their_ranges_do_not_say(string expression, string condition) =>
        Assert.Equal(condition, LoweringText.Condition(expression));

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
    [InlineData("AdEmaMix", 36, 1, 1)]
    [InlineData("AdaBelief", 28, 1, 1)]
    [InlineData("AdaBound", 36, 1, 1)]
    [InlineData("AdaDelta", 28, 1, 2)]
    [InlineData("AdaDeltaPyTorch", 28, 1, 2)]
    [InlineData("AdaGrad", 20, 1, 1)]
    [InlineData("AdaGradOptax", 20, 1, 1)]
    [InlineData("AdaGradPlain", 20, 1, 1)]
    [InlineData("AdaGradPyTorch", 20, 1, 1)]
    [InlineData("AdaMax", 28, 1, 0)]
    [InlineData("AdaMaxPaper", 28, 1, 0)]
    [InlineData("AdaMaxPyTorch", 28, 1, 0)]
    [InlineData("AdaMod", 36, 1, 1)]
    [InlineData("Adafactor", 32, 0, 0)]
    [InlineData("Adam", 28, 1, 1)]
    [InlineData("AdamBFloat16", 20, 1, 1)]
    [InlineData("AdamEpsilonHat", 28, 1, 1)]
    [InlineData("AdamMini", 24, 0, 0)]
    [InlineData("AdamP", 44, 2, 2)]
    [InlineData("AdamPyTorch", 36, 1, 1)]
    [InlineData("AdamRateInside", 28, 1, 1)]
    [InlineData("AdamUncorrected", 28, 1, 1)]
    [InlineData("AdamW", 28, 1, 1)]
    [InlineData("AdamWPyTorch", 36, 1, 1)]
    [InlineData("Adan", 44, 1, 1)]
    [InlineData("AdanOptax", 44, 1, 1)]
    [InlineData("Adopt", 28, 1, 1)]
    [InlineData("AmsGrad", 36, 1, 1)]
    [InlineData("AmsGradOptax", 36, 1, 1)]
    [InlineData("AmsGradPaper", 36, 1, 1)]
    [InlineData("AmsGradPyTorch", 36, 1, 1)]
    [InlineData("AsgdPyTorch", 20, 0, 0)]
    [InlineData("Came", 44, 0, 0)]
    [InlineData("CautiousAdamW", 40, 3, 2)]
    [InlineData("CautiousLion", 28, 0, 0)]
    [InlineData("ClassicalMomentum", 20, 0, 0)]
    [InlineData("DAdaptAdam", 36, 2, 2)]
    [InlineData("DAdaptSgd", 32, 0, 0)]
    [InlineData("DoG", 24, 0, 0)]
    [InlineData("DoWG", 24, 0, 0)]
    [InlineData("Extragradient", 12, 0, 0)]
    [InlineData("GradientDescent", 12, 0, 0)]
    [InlineData("GramsAdamW", 28, 1, 1)]
    [InlineData("LDoG", 24, 0, 0)]
    [InlineData("Lamb", 40, 2, 2)]
    [InlineData("Lars", 28, 0, 0)]
    [InlineData("LarsOptax", 28, 0, 0)]
    [InlineData("Lion", 20, 0, 0)]
    [InlineData("LookaheadAdam", 44, 1, 1)]
    [InlineData("LookaheadSgd", 28, 0, 0)]
    [InlineData("MarsAdamW", 44, 2, 1)]
    [InlineData("MomentumAverage", 20, 0, 0)]
    [InlineData("MomentumSum", 20, 0, 0)]
    [InlineData("Muon", 112, 3, 0)]
    [InlineData("MuonOptax", 112, 9, 0)]
    [InlineData("Nadam", 28, 1, 1)]
    [InlineData("NadamPyTorch", 28, 1, 1)]
    [InlineData("NadamW", 28, 1, 1)]
    [InlineData("Nesterov", 20, 0, 0)]
    [InlineData("NesterovReformulated", 20, 0, 0)]
    [InlineData("NovoGrad", 24, 1, 0)]
    [InlineData("Prodigy", 52, 1, 1)]
    [InlineData("QhAdam", 28, 1, 1)]
    [InlineData("AggMo", 36, 0, 0)]
    [InlineData("Qhm", 20, 0, 0)]
    [InlineData("RAdam", 28, 1, 1)]
    [InlineData("RAdamPyTorch", 28, 1, 1)]
    [InlineData("RPropPyTorch", 28, 0, 0)]
    [InlineData("RmsProp", 20, 1, 1)]
    [InlineData("RmsPropOptax", 36, 1, 1)]
    [InlineData("RmsPropPyTorch", 36, 1, 1)]
    [InlineData("SamMomentum", 20, 0, 0)]
    [InlineData("ScheduleFreeAdamW", 28, 1, 1)]
    [InlineData("ScheduleFreeSgd", 20, 0, 0)]
    [InlineData("SgdP", 32, 0, 0)]
    [InlineData("Sgld", 12, 0, 0)]
    [InlineData("SgdPyTorch", 20, 0, 0)]
    [InlineData("SignSgd", 12, 0, 0)]
    [InlineData("Signum", 20, 0, 0)]
    [InlineData("Sm3", 24, 1, 1)]
    [InlineData("Tiger", 28, 0, 0)]
    [InlineData("TigerBias", 20, 0, 0)]
    [InlineData("TigerUnscaled", 20, 0, 0)]
    [InlineData("Yogi", 28, 1, 1)]
    [InlineData("YogiOptax", 28, 1, 1)]
    public void A_rule_of_the_catalogue_costs_no_more_than_it_must(string name, int bytes, int divisions, int roots)
    {
        LoweredKernel update = Compilation.Lower(Compilation.FromCatalogue(name)).Update;
        OperationCount dearest = update.UsualVariants.Select(OperationCount.Of).OrderByDescending(count => count.Bytes(4)).ThenByDescending(count => count.Divisions).First();
        Assert.Equal((bytes, divisions, roots), (dearest.Bytes(4), dearest.Divisions, dearest.Roots));
    }

    [Fact]
    public void The_counts_are_of_the_whole_catalogue() => Assert.Equal(
        Compilation.Catalogue.Count(spec => spec.StartsWith("optimizer:", StringComparison.Ordinal)),
        typeof(PullNumbersOutTests).GetMethod(nameof(A_rule_of_the_catalogue_costs_no_more_than_it_must))!.GetCustomAttributesData()
            .Count(attribute => attribute.AttributeType == typeof(InlineDataAttribute)));

    [Fact]
    public void Two_corrections_fold_into_the_step_and_epsilon() => Assert.Equal(
        "m = ((beta1 * m) + ((1 - beta1) * grad))\n"
        + "v = ((beta2 * v) + ((1 - beta2) * (grad * grad)))\n"
        + "theta = (theta - ((learning_rate * ((1 / (1 - power(beta1, t))) / sqrt((1 / (1 - power(beta2, t)))))) "
        + "* (((beta1 * m) + ((1 - beta1) * grad)) / (sqrt(((beta2 * v) + ((1 - beta2) * (grad * grad)))) + (epsilon / sqrt((1 / (1 - power(beta2, t)))))))))",
        LoweringText.Print(Assert.Single(Compilation.Lower(Compilation.FromCatalogue("Adam")).Update.UsualVariants)));

    [Fact]
    public void Numbers_that_do_not_allow_it_run_the_rule_as_written()
    {
        var rule = Compilation.FromCatalogue("Adam");
        LoweredKernel update = Compilation.Lower(rule).Update;
        KernelPlan fallback = Assert.Single(update.Variants, variant => variant.IsFallback);
        Assert.Equal(Compilation.Print(rule.Update), LoweringText.Print(fallback));
        Assert.Equal([1, 0], update.Choices);
    }

    [Fact]
    public void Strict_leaves_the_rule_as_written()
    {
        var rule = LoweringText.Bind("numerics: strict\nupdate: theta -= a * grad / k / sqrt(k * theta)");
        Assert.Equal(Compilation.Print(rule.Update), LoweringText.Print(Assert.Single(Compilation.Lower(rule).Update.Variants)));
    }

    [Fact]
    public void Products_of_products_take_no_time() =>
        Assert.Single(LoweringText.Lower($"update: [ x = k * grad, {string.Join(", ", Enumerable.Repeat("x = x * x / (x + 1)", 60))}, theta -= x ]").Variants);
}
