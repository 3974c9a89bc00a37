using OptimizerGen.Compiler.Tests.Diagnostics;
using Catalogue = OptimizerGen.Compiler.Diagnostics.DiagnosticCatalogue;

namespace OptimizerGen.Compiler.Tests.Yaml;

/// <summary>The smallest text for each mistake in the YAML itself.</summary>
public sealed class YamlDiagnosticTests
{
    public static readonly TheoryData<string, string> Cases = new()
    {
        { Catalogue.MalformedYaml.Id, "optimizer: A\nsummary: a[|:|] b" },
        { Catalogue.MalformedYaml.Id, "optimizer: A\nsummary: [|'never closed|]\n" },
        { Catalogue.UnclosedFlow.Id, "optimizer: A\nstrengths: [|[|]one\nweaknesses: few" },
        { Catalogue.EmptyDocument.Id, "[||]" },
        { Catalogue.EmptyDocument.Id, "[||]# only a comment\n" },
        { Catalogue.EmptyDocument.Id, "[||]---\n" },
        { Catalogue.FileTooLarge.Id, "[||]" + new string(' ', 1_000_001) },
        { Catalogue.WrongEncoding.Id, "optimizer: A\nsummary: caf[|\uFFFD|]" },
        { Catalogue.WrongEncoding.Id, "o[|\0|]p\0t\0" },
        { Catalogue.ControlCharacter.Id, "optimizer: A[|\u0001|]" },
        { Catalogue.ControlCharacter.Id, "optimizer: A\nlet: { x[|\uFEFF|]: 1 }" },
        { Catalogue.TabAsIndentation.Id, "optimizer: A\n[|\t|]# comment" },
        { Catalogue.TabAsIndentation.Id, "optimizer: A\n  [|\t|]\nlet: {}" },
        { Catalogue.TabAsIndentation.Id, "optimizer: A\nlet:\n[|\t|]x: 1" },
        { Catalogue.TabAsIndentation.Id, "optimizer: A\nlet:\n  [|\t|]x: 1\n\ty: 1" },
        { Catalogue.NestedTooDeep.Id, "optimizer: " + new string('[', 31) + "[||][" },
        { Catalogue.NestedTooDeep.Id, string.Concat(Enumerable.Repeat("- ", 32)) + "[||]- x" },
        { Catalogue.SeveralDocuments.Id, "optimizer: A\n[|---|]\noptimizer: B" },
        { Catalogue.RootIsNoMap.Id, "[|optimizer|]" },
        { Catalogue.RootIsNoMap.Id, "[|- optimizer: A|]\n- update: x" },
        { Catalogue.AnchorRefused.Id, "optimizer: A\nsummary: [|&a b|]" },
        { Catalogue.AliasRefused.Id, "optimizer: A\nlet: { x: [|*y|] }" },
        { Catalogue.TagRefused.Id, "optimizer: A\nlet: { x: [|!y 1|] }" },
        { Catalogue.DuplicateKey.Id, "optimizer: A\nlet: { x: 1, [|x|]: 2 }" },
        { Catalogue.KeyIsNoText.Id, "optimizer: A\nlet: { [|[x]|]: 1 }" },
        { Catalogue.CommaSplitsExpression.Id, "optimizer: A\nlet: { direction: max(a[|,|] b), x: 1 }" },
        { Catalogue.CommaSplitsExpression.Id, "optimizer: A\nupdate: [ x = clamp(a[|,|] 0, 1), y = 1 ]" },
        { Catalogue.RangeNeedsQuotes.Id, "optimizer: A\nhyperparameters: { a: { range: [|[0, inf)|], default: 1 } }" },
        { Catalogue.RangeNeedsQuotes.Id, "optimizer: A\nhyperparameters:\n  a:\n    range: [|[0, inf)|]\n    default: 1\n" },
        { Catalogue.RangeNeedsQuotes.Id, "optimizer: A\nhyperparameters: { a: { range: [|[0, 1]|] } }" },
        { Catalogue.ValueBeginsWithIndicator.Id, "optimizer: A\nupdate: [|||]x = 1" },
        { Catalogue.ValueBeginsWithIndicator.Id, "optimizer: A\nlet: { x: [|@|]y }" },
        { Catalogue.ValueBeginsWithIndicator.Id, "optimizer: A\nlet: { x: [|*|] y }" },
        { Catalogue.ValueBeginsWithIndicator.Id, "optimizer: A\nlet: { x: [|%|] y }" },
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
    [InlineData("optimizer: A\nlet: { d: max(a, b ) }", "quote the expression: 'max(a, b )'.")]
    public void The_sentence_needs_no_knowledge_of_yaml(string spec, string message) =>
        Assert.Contains(message, Assert.Single(SpecCompiler.Parse("x.yaml", spec).Diagnostics).Message, StringComparison.Ordinal);
}
