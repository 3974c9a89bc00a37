using OptimizerGen.Compiler.Tests.Diagnostics;
using Catalogue = OptimizerGen.Compiler.Diagnostics.DiagnosticCatalogue;

namespace OptimizerGen.Compiler.Tests.Syntax;

/// <summary>The smallest spec for each mistake in keys and sections.</summary>
public sealed class SyntaxDiagnosticTests
{
    public static readonly TheoryData<string, string> Cases = new()
    {
        { Catalogue.KindMissing.Id, "[|update|]: theta -= grad" },
        { Catalogue.KindMissing.Id, "[|{}|]" },
        { Catalogue.KindMisspelled.Id, "[|optimiser|]: A" },
        { Catalogue.SeveralKinds.Id, "optimizer: A\n[|schedule|]: B" },
        { Catalogue.TypeNameIsNotPascalCase.Id, "optimizer: [|adam|]" },
        { Catalogue.TypeNameIsNotPascalCase.Id, "optimizer: [|Adam W|]" },
        { Catalogue.TypeNameIsNotPascalCase.Id, "optimizer: A\nextends: [|adam-w|]" },
        { Catalogue.TypeNameIsNotPascalCase.Id, "optimizer: A\nextends: [|adam.optimizer.yaml|]" },
        { Catalogue.UnknownKey.Id, "optimizer: A\n[|updates|]: theta -= grad" },
        { Catalogue.UnknownKey.Id, "optimizer: A\nhyperparameters: { a: { [|default 0.9|] } }" },
        { Catalogue.UnknownKey.Id, "optimizer: A\nmoments: { m: { [|off|]: grad } }" },
        { Catalogue.KeyOfOtherKind.Id, "optimizer: A\n[|value|]: 1" },
        { Catalogue.KeyOfOtherKind.Id, "schedule: A\n[|moments|]: {}" },
        { Catalogue.ValueMissing.Id, "optimizer: A\n[|update|]:" },
        { Catalogue.ValueMissing.Id, "optimizer: A\nlet: { [|x|]: }" },
        { Catalogue.ValueMissing.Id, "[|optimizer|]:" },
        { Catalogue.WrongNode.Id, "optimizer: A\nupdate: [|{ x: 1 }|]" },
        { Catalogue.WrongNode.Id, "optimizer: A\nlet: [|x = 1|]" },
        { Catalogue.WrongNode.Id, "optimizer: A\nmoments: { m: [|grad|] }" },
        { Catalogue.WrongNode.Id, "optimizer: [|[A, B]|]" },
        { Catalogue.UnknownWord.Id, "optimizer: A\nnumerics: [|exact|]" },
        { Catalogue.UnknownWord.Id, "optimizer: A\ninputs: { loss: [|scaler|] }" },
        { Catalogue.UnknownWord.Id, "optimizer: A\nstate: { s: { init: 0, storage: [|bf16|] } }" },
        { Catalogue.UnknownWord.Id, "optimizer: A\nmoments: { m: { storage: bfloat16, rounding: [|even|] } }" },
        { Catalogue.NotSupportedYet.Id, "[|transform|]: A" },
        { Catalogue.NotSupportedYet.Id, "[|recipe|]: A" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\n[|transform|]: [ clip(1) ]" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\nhyperparameters: { a: { type: [|list|] } }" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\nhyperparameters: { a: [|[1, 2]|] }" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\nhyperparameters: { a: { default: [|[1, 2]|] } }" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\nstate: { s: { init: 0, [|count|]: 3 } }" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\ngradient_at: [|{ first: theta, grad: theta + first }|]" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\n[|with|]: [Lookahead]" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\nupdate: [ { [|repeat|]: 3, do: x = 1 } ]" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\nupdate: [ { [|if|]: x, do: x = 1 } ]" },
        { Catalogue.NotSupportedYet.Id, "optimizer: A\nupdate: s[|[|][0] = 1" },
        { Catalogue.NotSupportedYet.Id, "schedule: A\n[|state|]: { s: 0 }" },
        { Catalogue.NotSupportedYet.Id, "schedule: A\n[|inputs|]: { loss: scalar }" },
        { Catalogue.NotSupportedYet.Id, "schedule: A\n[|update|]: s = 0" },
        { Catalogue.NameIsNoIdentifier.Id, "optimizer: A\nlet: { [|weight-decay|]: 1 }" },
        { Catalogue.NameIsNoIdentifier.Id, "optimizer: A\nhyperparameters: { [|1st|]: 1 }" },
        { Catalogue.NameIsNoIdentifier.Id, "optimizer: A\nlet: { [|''|]: 1 }" },
        { Catalogue.NameIsNoIdentifier.Id, "optimizer: A\nhyperparameters: { a: { symbol: [|β 1|] } }" },
        { Catalogue.NameIsNoIdentifier.Id, "optimizer: A\nhyperparameters: { a: { symbol: [|√|] } }" },
        { Catalogue.NamespaceIsMalformed.Id, "optimizer: A\nnamespace: [|Company.event.Rules|]" },
        { Catalogue.NamespaceIsMalformed.Id, "optimizer: A\nnamespace: [|Company..Rules|]" },
        { Catalogue.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"0 to 1\"|] } }" },
        { Catalogue.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, x)\"|] } }" },
        { Catalogue.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, +-1)\"|] } }" },
        { Catalogue.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, 1_0)\"|] } }" },
        { Catalogue.NumberTooLarge.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, 1e400)\"|] } }" },
        { Catalogue.NumberTooSmall.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[-1e-400, 1)\"|] } }" },
        { Catalogue.DecimalComma.Id, "optimizer: A\nhyperparameters: { a: { default: [|0,1|], range: \"[0, 1]\" } }" },
        { Catalogue.DecimalComma.Id, "optimizer: A\nhyperparameters: { a: [|0,9|], b: [|1,0e-3|] }" },
        { Catalogue.RangeEmpty.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[1, 0]\"|] } }" },
        { Catalogue.RangeEmpty.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[1, 1)\"|] } }" },
        { Catalogue.ItemIsNoText.Id, "optimizer: A\nstrengths: [ one, [|{ a: b }|] ]" },
        { Catalogue.ItemIsNoStatement.Id, "optimizer: A\nupdate: [ [|[ x = 1 ]|] ]" },
        { Catalogue.ExpressionStyle.Id, "optimizer: A\nlet: { x: [|\"a + b\"|] }" },
        { Catalogue.ExpressionStyle.Id, "optimizer: A\nupdate: [|>|]\n  x = 1\n" },
        { Catalogue.QuoteInExpression.Id, "optimizer: A\nlet: { x: [|'a ''b'|] }" },
        { Catalogue.LinesRunTogether.Id, "optimizer: A\nupdate:\n  x = 1\n  [|theta -= x|]\n" },
        { Catalogue.LinesRunTogether.Id, "optimizer: A\nupdate:\n  - x = 1\n   [|- theta -= x|]\n" },
        { Catalogue.NoScheduleCall.Id, "optimizer: A\nschedules: { a: [|1 + Cosine|] }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_reported_at_its_place(string id, string spec) => DiagnosticAssert.Parsing(spec, id);

    [Theory]
    [InlineData("optimizer: A\nupdte: theta -= grad", "A spec has no key 'updte'; did you mean 'update'?")]
    [InlineData("optimizer: A\nfriends: 3", "A spec has no key 'friends'; it knows ")]
    [InlineData("optimizer: A\nmoments: { m: { kind: sun } }", "'sun' is not the kind of a moment; did you mean 'sum'?")]
    [InlineData("optimizer: A\nnumerics: exact", "'exact' is not a mode of numerics; it knows 'plain', 'strict' and 'fused'.")]
    [InlineData("optimizer: A\nhyperparameters: { a: { default 0.9 } }", "A hyperparameter has no key 'default 0.9'; a ':' is missing behind 'default'.")]
    [InlineData("optimizer: A\nextends: adam.optimizer.yaml", "'adam.optimizer.yaml' cannot name a class; write the name that the spec gives to its class instead of the file's, like 'HeavyBall'.")]
    [InlineData("optimizer: A\ntransform: [ clip(1) ]", "'transform' beside 'optimizer' is not supported yet.")]
    [InlineData("optimizer: A\nhyperparameters: { a: { default: 0,1 } }", "A number has a decimal point: write 0.1.")]
    [InlineData("optimizer: A\nhyperparameters:\n  a: { default: 1, range: \"x\\ny\" }", "'x y' is no range; write two numbers between brackets")]
    [InlineData("optimizer: A\nhyperparameters: { a: { range: “[0, 1)” } }", "YAML takes the brackets of a range for its own; quote it: \"[0, 1)\".")]
    [InlineData("schedule: A\nstate: {}", "'state' in a schedule is not supported yet.")]
    [InlineData("optimizer: A\nvalue: 1", "'value' is a key of a schedule, and this is an optimizer; remove it.")]
    [InlineData("optimizer: A\nhyperparameters: { a: [1, 2] }", "A list as 'default' is not supported yet.")]
    [InlineData("transform: A", "A spec of the kind 'transform' is not supported yet.")]
    [InlineData("optimizer: A\nlet:\n  x: 1\n  x: 2", "The key 'x' already stands in line 3; keep one of the two.")]
    public void The_sentence_says_what_to_write(string spec, string message) =>
        Assert.StartsWith(message, Assert.Single(SpecCompiler.Parse("x.yaml", spec).Diagnostics).Message, StringComparison.Ordinal);
}
