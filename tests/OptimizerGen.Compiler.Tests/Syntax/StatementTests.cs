using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Tests.Syntax;

public sealed class StatementTests
{
    [Theory]
    [InlineData("update: theta -= a * b", "theta Subtract (a * b)")]
    [InlineData("update: 'theta += a'", "theta Add a")]
    [InlineData("update: θ ← θ − α·g", "theta Assign (theta - (α * g))")]
    [InlineData("update: [ x *= 2, y /= 3, inherited ]", "x Multiply 2; y Divide 3; inherited")]
    [InlineData("update:\n  - x = 1\n  - theta −= x", "x Assign 1; theta Subtract x")]
    [InlineData("update:\n- x = 1\n- |\n  y = 2\n  z = 3", "x Assign 1; y Assign 2; z Assign 3")]
    [InlineData("update: |\n  x = 1\n\n  # a comment; with ( in it\n  y = max(x,   # another\n    2)\n  inherited\n", "x Assign 1; y Assign max(x, 2); inherited")]
    [InlineData("update: |-\n    x = 1\n    y = 2", "x Assign 1; y Assign 2")]
    [InlineData("update: |+ # header\n  x = (1 +\n  2)\n\n\n", "x Assign (1 + 2)")]
    [InlineData("update: '\n  x = 1 +\n  2'", "x Assign (1 + 2)")]
    [InlineData("gradient: grad + a * theta", "grad Assign (grad + (a * theta))")]
    [InlineData("gradient: grad = 2 * grad", "grad Assign (2 * grad)")]
    [InlineData("gradient: inherited", "inherited")]
    [InlineData("gradient: [ x = 1, grad += x ]", "x Assign 1; grad Add x")]
    [InlineData("gradient: |\n  clamp(grad,\n    -1, 1)\n", "grad Assign clamp(grad, (-1), 1)")]
    [InlineData("update: { if: a > 1, do: x = 1 }", "if (a > 1) { x Assign 1 }")]
    [InlineData("update: { if: a, do: [ x = 1, inherited ], else: y = 2 }", "if a { x Assign 1; inherited } else { y Assign 2 }")]
    [InlineData("update:\n  - if: max(a, 1) > 2\n    do: |\n      x = 1\n      y = 2\n    else:\n      if: b\n      do: z = 3\n  - z += 1",
        "if (max(a, 1) > 2) { x Assign 1; y Assign 2 } else { if b { z Assign 3 } }; z Add 1")]
    [InlineData("gradient: { do: grad *= 2, if: a }", "if a { grad Multiply 2 }")]
    [InlineData("update: { repeat: 3, as: i, do: x += i }", "3 times as i { x Add i }")]
    [InlineData("update:\n  - repeat: n\n    do: [ x = 1, { if: x, do: y = 2 } ]", "n times { x Assign 1; if x { y Assign 2 } }")]
    public void Statements_are_read_from_every_form(string section, string understood)
    {
        SpecSyntax spec = SpecParserTests.Parse($"optimizer: A\n{section}");
        Assert.Equal(understood, string.Join("; ", (spec.Update ?? spec.Gradient)!.Select(Print)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_hold_whatever_ends_a_line(string newLine)
    {
        string content = "optimizer: A\nupdate: |\n  x = 1\n  theta -= x * ! y\n".Replace("\n", newLine, StringComparison.Ordinal);
        var found = Assert.Single(SpecCompiler.Parse("a/x.yaml", content).Diagnostics);
        Assert.StartsWith("a/x.yaml(4,16): error OPT0203: ", found.ToString(), StringComparison.Ordinal);
        Assert.Equal('!', content[found.Span.Start]);
    }

    [Fact]
    public void A_byte_order_mark_is_no_column()
    {
        var found = Assert.Single(SpecCompiler.Parse("x.yaml", "\uFEFFoptimizr: A\n").Diagnostics);
        Assert.StartsWith("x.yaml(1,1): ", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_knows_its_place()
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", "optimizer: A\nupdate: |\n  x = max(1,\n    2)   # why\n  y = 3\n");
        Assert.Equal("x = max(1,\n    2)", spec.Text.Slice(spec.Syntax!.Update![0].Span));
        Assert.Equal("y = 3", spec.Text.Slice(spec.Syntax.Update[1].Span));
    }

    [Fact]
    public void A_condition_is_placed_at_its_head()
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", "optimizer: A\nupdate: [ { if: a > 1, do: x = 1 } ]\n");
        Assert.Equal("if: a > 1", spec.Text.Slice(spec.Syntax!.Update![0].Span));
    }

    private static string Print(StatementSyntax statement) => statement switch
    {
        AssignmentSyntax assignment => $"{assignment.Target.Text} {assignment.Kind} {ExpressionPrinter.Print(assignment.Value)}",
        IfSyntax choice => $"if {ExpressionPrinter.Print(choice.Condition)} {Print(choice.Then)}" + (choice.Else.Count > 0 ? $" else {Print(choice.Else)}" : ""),
        RepeatSyntax loop => $"{ExpressionPrinter.Print(loop.Count)} times{(loop.Name is null ? "" : " as " + loop.Name.Text)} {Print(loop.Body)}",
        _ => "inherited",
    };

    private static string Print(IEnumerable<StatementSyntax> block) => $"{{ {string.Join("; ", block.Select(Print))} }}";
}
