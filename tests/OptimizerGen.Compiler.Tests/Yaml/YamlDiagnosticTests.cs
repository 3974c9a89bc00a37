using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Tests.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Yaml;

/// <summary>The smallest text for each mistake in the YAML itself.</summary>
public sealed class YamlDiagnosticTests
{
    public static readonly TheoryData<string, string> Cases = new()
    {
        { YamlDiagnostics.MalformedYaml.Id, "optimizer: A\nsummary: a[|:|] b" },
        { YamlDiagnostics.MalformedYaml.Id, "optimizer: A\nsummary: [|'never closed|]\n" },
        { YamlDiagnostics.UnclosedFlow.Id, "optimizer: A\nstrengths: [|[|]one\nweaknesses: few" },
        { YamlDiagnostics.EmptyDocument.Id, "[||]" },
        { YamlDiagnostics.EmptyDocument.Id, "[||]# only a comment\n" },
        { YamlDiagnostics.EmptyDocument.Id, "[||]---\n" },
        { YamlDiagnostics.FileTooLarge.Id, "[||]" + new string(' ', 1_000_001) },
        { YamlDiagnostics.WrongEncoding.Id, "optimizer: A\nsummary: caf[|\uFFFD|]" },
        { YamlDiagnostics.WrongEncoding.Id, "o[|\0|]p\0t\0" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A[|\u0001|]" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nlet: { x[|\uFEFF|]: 1 }" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nsummary: It turns [|\u202E|]around" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A # [|\u2066|]comment" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nsummary: two[|\u2028|]lines" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A[|\u200B|]dam" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nextends: A[|\u00AD|]dam" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nnamespace: My[|\u2060|].Rules" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nnumerics: strict[|\u180E|]" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nhyperparameters:\n  learning[|\u200B|]_rate: 0.1\n" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nhyperparameters: { a: { default: 1, symbol: β[|\uFE0F|] } }" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nhyperparameters: { a: { range: '[0,[|\u200D|] 1)' } }" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nupdate: [ x = 1, theta -= x *[|\u200B|] grad ]" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nupdate: |\n  x = 1\n  theta -= x[|\U000E0041|]\n" },
        { YamlDiagnostics.InvisibleCharacter.Id, "optimizer: A\nlet: { x: a[|\u3164|] }" },
        { YamlDiagnostics.TabAsIndentation.Id, "optimizer: A\n[|\t|]# comment" },
        { YamlDiagnostics.TabAsIndentation.Id, "optimizer: A\n  [|\t|]\nlet: {}" },
        { YamlDiagnostics.TabAsIndentation.Id, "optimizer: A\nlet:\n[|\t|]x: 1" },
        { YamlDiagnostics.TabAsIndentation.Id, "optimizer: A\nlet:\n  [|\t|]x: 1\n\ty: 1" },
        { YamlDiagnostics.NestedTooDeep.Id, "optimizer: " + new string('[', 31) + "[||][" },
        { YamlDiagnostics.NestedTooDeep.Id, string.Concat(Enumerable.Repeat("- ", 32)) + "[||]- x" },
        { YamlDiagnostics.SeveralDocuments.Id, "optimizer: A\n[|---|]\noptimizer: B" },
        { YamlDiagnostics.RootIsNoMap.Id, "[|optimizer|]" },
        { YamlDiagnostics.RootIsNoMap.Id, "[|- optimizer: A|]\n- update: x" },
        { YamlDiagnostics.AnchorRefused.Id, "optimizer: A\nsummary: [|&a b|]" },
        { YamlDiagnostics.AliasRefused.Id, "optimizer: A\nlet: { x: [|*y|] }" },
        { YamlDiagnostics.TagRefused.Id, "optimizer: A\nlet: { x: [|!y 1|] }" },
        { YamlDiagnostics.DuplicateKey.Id, "optimizer: A\nlet: { x: 1, [|x|]: 2 }" },
        { YamlDiagnostics.KeyIsNoText.Id, "optimizer: A\nlet: { [|[x]|]: 1 }" },
        { YamlDiagnostics.CommaSplitsExpression.Id, "optimizer: A\nlet: { direction: max(a[|,|] b), x: 1 }" },
        { YamlDiagnostics.CommaSplitsExpression.Id, "optimizer: A\nupdate: [ x = clamp(a[|,|] 0, 1), y = 1 ]" },
        { YamlDiagnostics.CommaSplitsExpression.Id, "optimizer: A\nlet: { a: max(a[|,|] b), b: '(x)' }" },
        { YamlDiagnostics.RangeNeedsQuotes.Id, "optimizer: A\nhyperparameters: { a: { range: [|[0, inf)|], default: 1 } }" },
        { YamlDiagnostics.RangeNeedsQuotes.Id, "optimizer: A\nhyperparameters:\n  a:\n    range: [|[0, inf)|]\n    default: 1\n" },
        { YamlDiagnostics.RangeNeedsQuotes.Id, "optimizer: A\nhyperparameters: { a: { range: [|[0, 1]|] } }" },
        { YamlDiagnostics.ValueBeginsWithIndicator.Id, "optimizer: A\nupdate: [|||]x = 1" },
        { YamlDiagnostics.ValueBeginsWithIndicator.Id, "optimizer: A\nlet: { x: [|@|]y }" },
        { YamlDiagnostics.ValueBeginsWithIndicator.Id, "optimizer: A\nlet: { x: [|*|] y }" },
        { YamlDiagnostics.ValueBeginsWithIndicator.Id, "optimizer: A\nlet: { x: [|%|] y }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_reported_at_its_place(string id, string spec) => DiagnosticAssert.Parsing(spec, id);

    [Theory]
    [InlineData("optimizer A\nupdate: x", "the line before this one has no ':'")]
    [InlineData("optimizer: A\nsummary: It's: fine", "a ':' inside an unquoted text")]
    [InlineData("optimizer: A\nupdate:\n  - x = 1\n - y = 1", "this line is no key with its ':' that is indented like")]
    [InlineData("optimizer: A\nupdate: - x = 1", "a list begins in a line of its own")]
    [InlineData("optimizer: A\nupdate: [x = 1, , y = 2]", "a value is missing here")]
    [InlineData("optimizer: A\nlet: { x: 'y' z }", "a ',' or a closing bracket is missing")]
    [InlineData("optimizer: A\nsummary: 'x", "this quote is never closed")]
    [InlineData("optimizer: A\nlet:\n  x: 1\n  y\n", "this line is no key with its ':'")]
    [InlineData("optimizer: A\nupdate:\n  - x = 1\n# a comment\n  y = 2\n", "this line is no item of the list that it stands in")]
    [InlineData("optimizer: A\nlet: { d: max(a, b ) }", "quote the expression: 'max(a, b )'.")]
    public void The_sentence_needs_no_knowledge_of_yaml(string spec, string message) =>
        Assert.Contains(message, Assert.Single(SpecCompiler.Parse("x.yaml", spec).Diagnostics).Message, StringComparison.Ordinal);

    /// <summary>What stands behind an open parenthesis in a text is not part of it where it was written for its own sake.</summary>
    [Theory]
    [InlineData("hyperparameters:\n  a: { summary: See eq. (3, default: 0.9 }")]
    [InlineData("hyperparameters:\n  a: { summary: See eq. (3, default: '0.9', range: \"[0, 1)\" }")]
    [InlineData("hyperparameters:\n  a: { summary: See eq. (3, range: \"(0, 1)\", default: 0.9 }")]
    [InlineData("strengths: [ See eq. (3, '1) 2)' ]")]
    [InlineData("strengths: [ 0,1 ]")]
    [InlineData("strengths: [ 1, 2 ]")]
    [InlineData("hyperparameters: { a: 0, b: 1 }")]
    public void An_open_parenthesis_takes_nothing_that_stands_for_itself(string section) =>
        Assert.Empty(SpecCompiler.Parse("x.yaml", $"optimizer: A\n{section}").Diagnostics);

    [Fact]
    public void An_open_parenthesis_leaves_its_neighbours_their_values()
    {
        HyperparameterSyntax a = SpecCompiler.Parse("x.yaml", "optimizer: A\nhyperparameters:\n  a: { summary: See eq. (3, default: 0.9 }").Syntax!.Hyperparameters[0];

        Assert.Equal("See eq. (3", a.Summary!.Text);
        Assert.Equal(0.9, ((NumberSyntax)a.Default!).Value);
    }

    /// <summary>A joiner between the parts of a sign, or a soft hyphen, is a reader's business.</summary>
    [Theory]
    [InlineData("summary: A \u2764\uFE0F for gradi\u00ADents")]
    [InlineData("strengths: [ \U0001F469\u200D\U0001F52C ]")]
    [InlineData("reference: { title: 'a\u200Bb', authors: 'c\u2060d' }")]
    [InlineData("hyperparameters: { a: { default: 1, summary: 'a\u200Cb' } }")]
    public void A_text_for_readers_may_hold_what_joins_and_selects(string section) =>
        Assert.Empty(SpecCompiler.Parse("x.yaml", $"optimizer: A\n{section}").Diagnostics);
}
