using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Tests.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Syntax;

/// <summary>The smallest expression or statement for each mistake in one.</summary>
public sealed class ExpressionDiagnosticTests
{
    public static readonly TheoryData<string, string> Expressions = new()
    {
        { ExpressionDiagnostics.EmptyExpression.Id, "[|''|]" },
        { ExpressionDiagnostics.UnknownCharacter.Id, "a + [|$|]" },
        { ExpressionDiagnostics.UnknownCharacter.Id, "a + [|🙂|]" },
        { ExpressionDiagnostics.ForeignSign.Id, "a [|&&|] b" },
        { ExpressionDiagnostics.ForeignSign.Id, "a [||||] b" },
        { ExpressionDiagnostics.ForeignSign.Id, "a [|**|] b" },
        { ExpressionDiagnostics.ForeignSign.Id, "1 + [|!|]a" },
        { ExpressionDiagnostics.ForeignSign.Id, "a [|–|] b" },
        { ExpressionDiagnostics.ForeignSign.Id, "'a [|#|] b'" },
        { ExpressionDiagnostics.ForeignSign.Id, "a [|if|] b else c" },
        { ExpressionDiagnostics.ForeignSign.Id, "max(a [|mod|] b, c)" },
        { ExpressionDiagnostics.ForeignSign.Id, "f([|{|] c })" },
        { ExpressionDiagnostics.ForeignSign.Id, "np[|.|]sqrt(v)" },
        { ExpressionDiagnostics.ForeignSign.Id, "grad[|.|]T" },
        { ExpressionDiagnostics.ForeignSign.Id, "t [|//|] 5" },
        { ExpressionDiagnostics.ForeignSign.Id, "[|½|] * x" },
        { ExpressionDiagnostics.ForeignSign.Id, "90[|%|]" },
        { ExpressionDiagnostics.ForeignSign.Id, "sum(grad, [|axis|]=0)" },
        { ExpressionDiagnostics.ForeignSign.Id, "1 + [|True|]" },
        { SyntaxDiagnostics.NotSupportedYet.Id, "grad[|ᵀ|]" },
        { ExpressionDiagnostics.NumberTooSmall.Id, "1 + [|1e-400|]" },
        { ExpressionDiagnostics.NumberTooSmall.Id, "[|0.00002e-323|]" },
        { ExpressionDiagnostics.DecimalComma.Id, "[|0,1|]" },
        { ExpressionDiagnostics.DecimalComma.Id, "2 * ([|1,0e-3|] + x)" },
        { ExpressionDiagnostics.MalformedNumber.Id, "[|2x|]" },
        { ExpressionDiagnostics.MalformedNumber.Id, "[|0x10|]" },
        { ExpressionDiagnostics.MalformedNumber.Id, "[|1.|]" },
        { ExpressionDiagnostics.MalformedNumber.Id, "[|.5|]" },
        { ExpressionDiagnostics.MalformedNumber.Id, "[|1_000|]" },
        { ExpressionDiagnostics.MalformedNumber.Id, "[|1.2.3|]" },
        { ExpressionDiagnostics.NumberTooLarge.Id, "[|1e999|]" },
        { ExpressionDiagnostics.UnknownSuperscript.Id, "x[|⁴|]" },
        { ExpressionDiagnostics.UnknownSuperscript.Id, "β[|ᵗ|]" },
        { ExpressionDiagnostics.RootOfSuperscript.Id, "1 + [|√x²|]" },
        { ExpressionDiagnostics.PowerOfSuperscript.Id, "1 + [|x²^|]3" },
        { ExpressionDiagnostics.ValueExpected.Id, "a +[||]" },
        { ExpressionDiagnostics.ValueExpected.Id, "a * [|/|] b" },
        { ExpressionDiagnostics.ValueExpected.Id, "max(a, [|)|]" },
        { ExpressionDiagnostics.ValueExpected.Id, "([|)|]" },
        { ExpressionDiagnostics.OperatorMissing.Id, "a [|b|]" },
        { ExpressionDiagnostics.OperatorMissing.Id, "2 [|(|]b)" },
        { ExpressionDiagnostics.OperatorMissing.Id, "max(a [|b|])" },
        { ExpressionDiagnostics.OperatorExpected.Id, "a[|,|] b" },
        { ExpressionDiagnostics.NeverClosed.Id, "a + [|(|]b * (c)" },
        { ExpressionDiagnostics.NeverClosed.Id, "max[|(|]a, b" },
        { ExpressionDiagnostics.NeverClosed.Id, "a[|[|]1" },
        { ExpressionDiagnostics.NeverOpened.Id, "a + b[|)|]" },
        { ExpressionDiagnostics.NeverOpened.Id, "a[|]|]" },
        { ExpressionDiagnostics.ClosingExpected.Id, "(a[|,|] b)" },
        { ExpressionDiagnostics.ClosingExpected.Id, "(a[|]|]" },
        { ExpressionDiagnostics.ChainedComparison.Id, "a < b [|<|] c" },
        { ExpressionDiagnostics.AssignmentInExpression.Id, "a [|=|] b" },
        { ExpressionDiagnostics.AssignmentInExpression.Id, "where(t [|=|] 1, 0, 1)" },
        { ExpressionDiagnostics.CompoundAssignmentInExpression.Id, "a [|+=|] b" },
        { ExpressionDiagnostics.NotNeedsParentheses.Id, "a == [|not|] b" },
        { ExpressionDiagnostics.UnaryPlus.Id, "a * [|+|]b" },
        { ExpressionDiagnostics.UnknownScope.Id, "norm(x, per [|tensor|])" },
        { ExpressionDiagnostics.ScopeNotLast.Id, "norm([|per model|], x)" },
    };

    public static readonly TheoryData<string, string> Statements = new()
    {
        { ExpressionDiagnostics.StatementExpected.Id, "update: [|3|] = x" },
        { ExpressionDiagnostics.StatementExpected.Id, "update: [|''|]" },
        { ExpressionDiagnostics.AssignmentExpected.Id, "update: theta[||]" },
        { ExpressionDiagnostics.AssignmentExpected.Id, "update: theta [|==|] 1" },
        { ExpressionDiagnostics.AssignmentExpected.Id, "update: theta [|-|] 1" },
        { ExpressionDiagnostics.AssignmentExpected.Id, "gradient: [ grad [|+|] 1, grad = 2 ]" },
        { ExpressionDiagnostics.LineEndsTooSoon.Id, "update: |\n  x = a +[||]\n  theta = x\n" },
        { ExpressionDiagnostics.EmptyExpression.Id, "update: x =[||]" },
        { ExpressionDiagnostics.NeverClosed.Id, "update: |\n  x = [|(|]a\n\n  theta + x\n" },
        { ExpressionDiagnostics.NeverClosed.Id, "update: |\n  x = max[|(|]a\n  theta -= x\n" },
        { ExpressionDiagnostics.NeverClosed.Id, "update: |\n  x = max[|(|]a,\n  theta -= x\n" },
        { ExpressionDiagnostics.ForeignSign.Id, "update: |\n  x = a [|&&|] b\n  y = a [|**|] b\n" },
        { ExpressionDiagnostics.ForeignSign.Id, "update: |\n  x = a\n  if t > 10[|:|]\n" },
        { ExpressionDiagnostics.ForeignSign.Id, "update: [ [|if|] (t > 10) then x ]" },
        { ExpressionDiagnostics.ForeignSign.Id, "update: [|return|] theta" },
        { ExpressionDiagnostics.ForeignSign.Id, "update:\n  - [|if|] t > 10: d = 0\n" },
        { ExpressionDiagnostics.ForeignSign.Id, "update:\n  - [|for|] i in 3: d = 0\n" },
        { ExpressionDiagnostics.ForeignSign.Id, "update:\n  - d = t > 10 [|?|] m_hat : m\n" },
        { ExpressionDiagnostics.ExpressionTooDeep.Id, "update: x = " + new string('-', 200) + "[|x|]" },
        { ExpressionDiagnostics.ExpressionTooDeep.Id, "update: x = x" + string.Concat(Enumerable.Repeat(" + x", 199)) + " [|+|] x" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_mistake_in_an_expression_is_reported_at_its_place(string id, string expression) =>
        DiagnosticAssert.Parsing($"schedule: A\nvalue: {expression}\n", id);

    [Theory]
    [InlineData("a || b", "'||' has no meaning in an expression; write 'or' between conditions, or 'norm(x)' for a norm.")]
    [InlineData("np.sqrt(v)", "'.' has no meaning in an expression; write names and functions without a dot, as in 'sqrt(x)'.")]
    [InlineData("90%", "'%' has no meaning in an expression; write a percentage as a number, such as 0.9 for 90 per cent.")]
    [InlineData("True", "'True' has no meaning in an expression; write 'true'.")]
    [InlineData("mean(grad^2, axis=0)", "'axis' has no meaning in an expression; write 'mean(x)', which goes over all elements of a tensor.")]
    [InlineData("0,1", "A number has a decimal point: write 0.1.")]
    [InlineData("1,5e-3", "A number has a decimal point: write 1.5e-3.")]
    [InlineData("1e-400", "1e-400 is nearer to 0 than any number of double precision and would become 0; write 0, or a larger number.")]
    [InlineData("p = t / 2", "'=' assigns and cannot stand inside an expression; write '==' to compare, or name a part under 'let'.")]
    [InlineData("\"0.9\"", "An expression stands without quotes, in single quotes or in a '|' block; leave out the double quotes, or write single ones.")]
    public void The_sentence_says_what_to_write(string expression, string message) =>
        Assert.Equal(message, Assert.Single(SpecCompiler.Parse("x.yaml", $"schedule: A\nvalue: {expression}\n").Diagnostics).Message);

    [Theory]
    [InlineData("update: |\n  if t > 10:\n    theta -= grad\n")]
    [InlineData("update:\n  - if t > 10: theta -= grad\n")]
    [InlineData("update: if (t > 10) theta")]
    [InlineData("update: [ 'if t > 10 then theta' ]")]
    public void An_if_is_told_of_its_form(string section) => Assert.Equal(
        "'if' has no meaning in an expression; write '{ if: condition, do: statements, else: statements }', or 'where(condition, a, b)' for a value.",
        SpecCompiler.Parse("x.yaml", $"optimizer: A\n{section}").Diagnostics[0].Message);

    /// <summary>The numbers nearest to 0 and to the end of double precision, and a minus from a typeset page.</summary>
    [Theory]
    [InlineData("5e-324", 5e-324)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("0e-999", 0.0)]
    [InlineData("0.000", 0.0)]
    [InlineData("1e−8", 1e-8)]
    [InlineData("max(0,1)", null)]
    [InlineData("max(1,2, 3)", null)]
    public void Numbers_at_the_edge_are_read(string expression, double? value)
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", $"schedule: A\nvalue: {expression}\n");

        Assert.Empty(spec.Diagnostics);
        Assert.Equal(value, (spec.Syntax!.Value! as NumberSyntax)?.Value);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_mistake_in_a_statement_is_reported_at_its_place(string id, string section) =>
        DiagnosticAssert.Parsing($"optimizer: A\n{section}", id);
}
