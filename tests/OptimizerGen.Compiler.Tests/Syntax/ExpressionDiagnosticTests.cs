using OptimizerGen.Compiler.Tests.Diagnostics;
using Catalogue = OptimizerGen.Compiler.Diagnostics.DiagnosticCatalogue;

namespace OptimizerGen.Compiler.Tests.Syntax;

/// <summary>The smallest expression or statement for each mistake in one.</summary>
public sealed class ExpressionDiagnosticTests
{
    public static readonly TheoryData<string, string> Expressions = new()
    {
        { Catalogue.EmptyExpression.Id, "[|''|]" },
        { Catalogue.UnknownCharacter.Id, "a + [|$|]" },
        { Catalogue.UnknownCharacter.Id, "a + [|🙂|]" },
        { Catalogue.ForeignSign.Id, "a [|&&|] b" },
        { Catalogue.ForeignSign.Id, "a [||||] b" },
        { Catalogue.ForeignSign.Id, "a [|**|] b" },
        { Catalogue.ForeignSign.Id, "1 + [|!|]a" },
        { Catalogue.ForeignSign.Id, "a [|–|] b" },
        { Catalogue.ForeignSign.Id, "'a [|#|] b'" },
        { Catalogue.ForeignSign.Id, "a [|if|] b else c" },
        { Catalogue.ForeignSign.Id, "max(a [|mod|] b, c)" },
        { Catalogue.ForeignSign.Id, "f([|{|] c })" },
        { Catalogue.MalformedNumber.Id, "[|2x|]" },
        { Catalogue.MalformedNumber.Id, "[|0x10|]" },
        { Catalogue.MalformedNumber.Id, "[|1.|]" },
        { Catalogue.MalformedNumber.Id, "[|.5|]" },
        { Catalogue.MalformedNumber.Id, "[|1_000|]" },
        { Catalogue.MalformedNumber.Id, "[|1.2.3|]" },
        { Catalogue.NumberTooLarge.Id, "[|1e999|]" },
        { Catalogue.UnknownSuperscript.Id, "x[|⁴|]" },
        { Catalogue.UnknownSuperscript.Id, "β[|ᵗ|]" },
        { Catalogue.RootOfSuperscript.Id, "1 + [|√x²|]" },
        { Catalogue.PowerOfSuperscript.Id, "1 + [|x²^|]3" },
        { Catalogue.ValueExpected.Id, "a +[||]" },
        { Catalogue.ValueExpected.Id, "a * [|/|] b" },
        { Catalogue.ValueExpected.Id, "max(a, [|)|]" },
        { Catalogue.ValueExpected.Id, "([|)|]" },
        { Catalogue.OperatorMissing.Id, "a [|b|]" },
        { Catalogue.OperatorMissing.Id, "2 [|(|]b)" },
        { Catalogue.OperatorMissing.Id, "max(a [|b|])" },
        { Catalogue.OperatorExpected.Id, "a[|,|] b" },
        { Catalogue.NeverClosed.Id, "a + [|(|]b * (c)" },
        { Catalogue.NeverClosed.Id, "max[|(|]a, b" },
        { Catalogue.NeverClosed.Id, "a[|[|]1" },
        { Catalogue.NeverOpened.Id, "a + b[|)|]" },
        { Catalogue.NeverOpened.Id, "a[|]|]" },
        { Catalogue.ClosingExpected.Id, "(a[|,|] b)" },
        { Catalogue.ClosingExpected.Id, "(a[|]|]" },
        { Catalogue.ChainedComparison.Id, "a < b [|<|] c" },
        { Catalogue.AssignmentInExpression.Id, "a [|=|] b" },
        { Catalogue.AssignmentInExpression.Id, "where(t [|=|] 1, 0, 1)" },
        { Catalogue.CompoundAssignmentInExpression.Id, "a [|+=|] b" },
        { Catalogue.NotNeedsParentheses.Id, "a == [|not|] b" },
        { Catalogue.UnaryPlus.Id, "a * [|+|]b" },
        { Catalogue.UnknownScope.Id, "norm(x, per [|tensor|])" },
        { Catalogue.ScopeNotLast.Id, "norm([|per model|], x)" },
    };

    public static readonly TheoryData<string, string> Statements = new()
    {
        { Catalogue.StatementExpected.Id, "update: [|3|] = x" },
        { Catalogue.StatementExpected.Id, "update: [|''|]" },
        { Catalogue.AssignmentExpected.Id, "update: theta[||]" },
        { Catalogue.AssignmentExpected.Id, "update: theta [|==|] 1" },
        { Catalogue.AssignmentExpected.Id, "update: theta [|-|] 1" },
        { Catalogue.AssignmentExpected.Id, "gradient: [ grad [|+|] 1, grad = 2 ]" },
        { Catalogue.LineEndsTooSoon.Id, "update: |\n  x = a +[||]\n  theta = x\n" },
        { Catalogue.EmptyExpression.Id, "update: x =[||]" },
        { Catalogue.NeverClosed.Id, "update: |\n  x = [|(|]a\n\n  theta + x\n" },
        { Catalogue.NeverClosed.Id, "update: |\n  x = max[|(|]a\n  theta -= x\n" },
        { Catalogue.NeverClosed.Id, "update: |\n  x = max[|(|]a,\n  theta -= x\n" },
        { Catalogue.ForeignSign.Id, "update: |\n  x = a [|&&|] b\n  y = a [|**|] b\n" },
        { Catalogue.ExpressionTooDeep.Id, "update: x = " + new string('-', 200) + "[|x|]" },
        { Catalogue.ExpressionTooDeep.Id, "update: x = x" + string.Concat(Enumerable.Repeat(" + x", 199)) + " [|+|] x" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_mistake_in_an_expression_is_reported_at_its_place(string id, string expression) =>
        DiagnosticAssert.Parsing($"schedule: A\nvalue: {expression}\n", id);

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_mistake_in_a_statement_is_reported_at_its_place(string id, string section) =>
        DiagnosticAssert.Parsing($"optimizer: A\n{section}", id);
}
