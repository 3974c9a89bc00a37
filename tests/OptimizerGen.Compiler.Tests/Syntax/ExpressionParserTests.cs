using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Expressions;

namespace OptimizerGen.Compiler.Tests.Syntax;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("a + b * c", "(a + (b * c))")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("a / b / c", "((a / b) / c)")]
    [InlineData("a * b % c @ d", "(((a * b) % c) @ d)")]
    [InlineData("a ^ b ^ c", "(a ^ (b ^ c))")]
    [InlineData("-x^2", "(-(x ^ 2))")]
    [InlineData("(-x)^2", "((-x) ^ 2)")]
    [InlineData("2^-1", "(2 ^ (-1))")]
    [InlineData("2^-x^2", "(2 ^ (-(x ^ 2)))")]
    [InlineData("a * -b", "(a * (-b))")]
    [InlineData("a - -b", "(a - (-b))")]
    [InlineData("--a", "(-(-a))")]
    [InlineData("-a * b", "((-a) * b)")]
    [InlineData("a or b and not c == d + 1", "(a or (b and (not (c == (d + 1)))))")]
    [InlineData("not a and b", "((not a) and b)")]
    [InlineData("not not a", "(not (not a))")]
    [InlineData("(a < b) < c", "((a < b) < c)")]
    [InlineData("a <= b and c >= d", "((a <= b) and (c >= d))")]
    [InlineData("a != b or c > d", "((a != b) or (c > d))")]
    [InlineData("where(t == 1, 0, beta2)", "where((t == 1), 0, beta2)")]
    [InlineData("norm(x, per model)", "norm(x, per model)")]
    [InlineData("rms(x, per block( 64 ))", "rms(x, per block(64))")]
    [InlineData("mean(x^2, per   row)", "mean((x ^ 2), per row)")]
    [InlineData("f()", "f()")]
    [InlineData("s[k - 1][2] + f(a)[0]", "(s[(k - 1)][2] + f(a)[0])")]
    [InlineData("c[i, -1] * c[k % 2,0]", "(c[i, (-1)] * c[(k % 2), 0])")]
    [InlineData("Stairs(at = [1, -2 * a], by = [[0], []])", "Stairs(at = [1, ((-2) * a)], by = [[0], []])")]
    [InlineData("Linear(start = 0.01, total = 10)", "Linear(start = 0.01, total = 10)")]
    [InlineData("Cosine(step = step - 10, period = 190)", "Cosine(step = (step - 10), period = 190)")]
    [InlineData("true + false", "(true + false)")]
    [InlineData("1e-3 + 1E+5 + 0.5", "((1e-3 + 1E+5) + 0.5)")]
    [InlineData("per + 1", "(per + 1)")]
    public void Operators_bind_as_the_language_says(string written, string understood) =>
        Assert.Equal(understood, Print(written));

    [Theory]
    [InlineData("θ − α·g", "((theta - (α * g)))")]
    [InlineData("a × b", "((a * b))")]
    [InlineData("√x + 1", "((sqrt(x) + 1))")]
    [InlineData("√x^2", "((sqrt(x) ^ 2))")]
    [InlineData("√(x²)", "(sqrt((x ^ 2)))")]
    [InlineData("√√x", "(sqrt(sqrt(x)))")]
    [InlineData("√v_hat[1]", "(sqrt(v_hat[1]))")]
    [InlineData("−x²", "((-(x ^ 2)))")]
    [InlineData("x³ / y²", "(((x ^ 3) / (y ^ 2)))")]
    [InlineData("2^x²", "((2 ^ (x ^ 2)))")]
    [InlineData("f(x)²", "((f(x) ^ 2))")]
    [InlineData("1 − β₁^t", "((1 - (β₁ ^ t)))")]
    [InlineData("a ≤ b", "((a <= b))")]
    [InlineData("a ≥ b", "((a >= b))")]
    [InlineData("a ≠ b", "((a != b))")]
    [InlineData("m̂ / ε", "((m̂ / ε))")]
    [InlineData("α₀", "(α₀)")]
    public void The_papers_letters_are_read(string written, string understood) =>
        Assert.Equal(understood, $"({Print(written)})");

    [Fact]
    public void Parts_know_their_places_in_the_file()
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", "schedule: A\nvalue: 'a + max(b, c)'\n");
        var sum = Assert.IsType<BinarySyntax>(spec.Syntax!.Value!);
        var call = Assert.IsType<CallSyntax>(sum.Right);
        Assert.Equal("a + max(b, c)", spec.Text.Slice(sum.Span));
        Assert.Equal("+", spec.Text.Slice(sum.OperatorLocation.Span));
        Assert.Equal("max(b, c)", spec.Text.Slice(call.Span));
        Assert.Equal("max", spec.Text.Slice(call.NameLocation.Span));
        Assert.Equal("c", spec.Text.Slice(call.Arguments[1].Value.Span));
    }

    [Fact]
    public void A_chain_just_below_the_limit_is_read() =>
        Assert.NotEqual("?", Print("x" + string.Concat(Enumerable.Repeat(" + x", ExpressionParser.MaximumHeight - 1))));

    internal static string Print(string expression)
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", $"schedule: A\nvalue: |\n  {expression}\n");
        Assert.Empty(spec.Diagnostics);
        return ExpressionPrinter.Print(spec.Syntax!.Value!);
    }
}
