using OptimizerGen.Compiler.Tests.Diagnostics;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Syntax;

/// <summary>The smallest spec for each mistake in keys and sections.</summary>
public sealed class SyntaxDiagnosticTests
{
    public static readonly TheoryData<string, string> Cases = new()
    {
        { SyntaxDiagnostics.KindMissing.Id, "[|update|]: theta -= grad" },
        { SyntaxDiagnostics.KindMissing.Id, "[|{}|]" },
        { SyntaxDiagnostics.KindMisspelled.Id, "[|optimiser|]: A" },
        { SyntaxDiagnostics.SeveralKinds.Id, "optimizer: A\n[|schedule|]: B" },
        { SyntaxDiagnostics.TypeNameIsNotPascalCase.Id, "optimizer: [|adam|]" },
        { SyntaxDiagnostics.TypeNameIsNotPascalCase.Id, "optimizer: [|Adam W|]" },
        { SyntaxDiagnostics.TypeNameIsNotPascalCase.Id, "optimizer: A\nextends: [|adam-w|]" },
        { SyntaxDiagnostics.TypeNameIsNotPascalCase.Id, "optimizer: A\nextends: [|adam.optimizer.yaml|]" },
        { SyntaxDiagnostics.UnknownKey.Id, "optimizer: A\n[|updates|]: theta -= grad" },
        { SyntaxDiagnostics.UnknownKey.Id, "optimizer: A\nhyperparameters: { a: { [|default 0.9|] } }" },
        { SyntaxDiagnostics.UnknownKey.Id, "optimizer: A\nmoments: { m: { [|off|]: grad } }" },
        { SyntaxDiagnostics.KeyOfOtherKind.Id, "optimizer: A\n[|value|]: 1" },
        { SyntaxDiagnostics.KeyOfOtherKind.Id, "schedule: A\n[|moments|]: {}" },
        { SyntaxDiagnostics.ValueMissing.Id, "optimizer: A\n[|update|]:" },
        { SyntaxDiagnostics.ValueMissing.Id, "optimizer: A\nlet: { [|x|]: }" },
        { SyntaxDiagnostics.ValueMissing.Id, "[|optimizer|]:" },
        { SyntaxDiagnostics.ItemIsNoStatement.Id, "optimizer: A\nupdate: [|{ x: 1 }|]" },
        { SyntaxDiagnostics.WrongNode.Id, "optimizer: A\nlet: [|x = 1|]" },
        { SyntaxDiagnostics.WrongNode.Id, "optimizer: A\nmoments: { m: [|grad|] }" },
        { SyntaxDiagnostics.WrongNode.Id, "optimizer: [|[A, B]|]" },
        { SyntaxDiagnostics.UnknownWord.Id, "optimizer: A\nnumerics: [|exact|]" },
        { SyntaxDiagnostics.UnknownWord.Id, "optimizer: A\ninputs: { loss: [|scaler|] }" },
        { SyntaxDiagnostics.UnknownWord.Id, "optimizer: A\nstate: { s: { init: 0, storage: [|bf16|] } }" },
        { SyntaxDiagnostics.UnknownWord.Id, "optimizer: A\nmoments: { m: { storage: bfloat16, rounding: [|even|] } }" },
        { SyntaxDiagnostics.NotSupportedYet.Id, "[|recipe|]: A" },
        { SyntaxDiagnostics.NotSupportedYet.Id, "optimizer: A\n[|recipe|]: [ clip(1) ]" },
        { SyntaxDiagnostics.WrongNode.Id, "optimizer: A\nhyperparameters: { a: [ 1, [|{ b: 2 }|] ] }" },
        { SyntaxDiagnostics.LastPointIsNotGrad.Id, "optimizer: A\ngradient_at: { first: theta, [|second|]: theta + first }" },
        { SyntaxDiagnostics.LastPointIsNotGrad.Id, "optimizer: A\ngradient_at: { [|grad|]: theta, second: theta + grad }" },
        { SyntaxDiagnostics.LastPointIsNotGrad.Id, "optimizer: A\n[|gradient_at|]: {}" },
        { SyntaxDiagnostics.PointRemoved.Id, "optimizer: A\ngradient_at: { [|first|]: none, grad: theta }" },
        { SyntaxDiagnostics.NameIsNoIdentifier.Id, "optimizer: A\ngradient_at: { [|1st|]: theta, grad: theta }" },
        { SyntaxDiagnostics.WrongNode.Id, "optimizer: A\ngradient_at: { first: [|[theta]|], grad: theta }" },
        { SyntaxDiagnostics.BlockMissing.Id, "optimizer: A\nupdate: [ { [|if|]: x } ]" },
        { SyntaxDiagnostics.BlockMissing.Id, "optimizer: A\nupdate: [ { [|if|]: x, do: [], else: x = 1 } ]" },
        { SyntaxDiagnostics.ValueMissing.Id, "optimizer: A\nupdate: [ { if: x, [|do|]: } ]" },
        { SyntaxDiagnostics.ValueMissing.Id, "optimizer: A\nafter: { [|if|]: , do: x = 1 }" },
        { SyntaxDiagnostics.WrongNode.Id, "optimizer: A\nupdate: { if: [|[ x ]|], do: x = 1 }" },
        { SyntaxDiagnostics.UnknownKey.Id, "optimizer: A\nupdate: [ { if: x, [|then|]: x = 1, do: x = 1 } ]" },
        { SyntaxDiagnostics.UnknownKey.Id, "optimizer: A\nupdate: { if: x, do: x = 1, [|elze|]: x = 2 }" },
        { SyntaxDiagnostics.ItemIsNoStatement.Id, "optimizer: A\nupdate: { if: x, do: [ [|{ y: 1 }|] ] }" },
        { SyntaxDiagnostics.BlockMissing.Id, "optimizer: A\nupdate: { [|repeat|]: 3, as: i }" },
        { SyntaxDiagnostics.UnknownKey.Id, "optimizer: A\nupdate: { repeat: 3, do: x = 1, [|else|]: x = 2 }" },
        { SyntaxDiagnostics.UnknownKey.Id, "optimizer: A\nupdate: { if: x, [|as|]: i, do: x = 1 }" },
        { SyntaxDiagnostics.WrongNode.Id, "optimizer: A\nupdate: { repeat: 3, as: [|[ i ]|], do: x = 1 }" },
        { ExpressionDiagnostics.ForeignSign.Id, "optimizer: A\nupdate: [ { [|while|] x > 1: x = 1 } ]" },
        { ExpressionDiagnostics.ForeignSign.Id, "optimizer: A\nupdate: [ { if: x, do: x = 1 }, { [|else|]: x = 2 } ]" },
        { SyntaxDiagnostics.NameIsNoIdentifier.Id, "optimizer: A\nlet: { [|weight-decay|]: 1 }" },
        { SyntaxDiagnostics.NameIsNoIdentifier.Id, "optimizer: A\nhyperparameters: { [|1st|]: 1 }" },
        { SyntaxDiagnostics.NameIsNoIdentifier.Id, "optimizer: A\nlet: { [|''|]: 1 }" },
        { SyntaxDiagnostics.NameIsNoIdentifier.Id, "optimizer: A\nhyperparameters: { a: { symbol: [|β 1|] } }" },
        { SyntaxDiagnostics.NameIsNoIdentifier.Id, "optimizer: A\nhyperparameters: { a: { symbol: [|√|] } }" },
        { SyntaxDiagnostics.NamespaceIsMalformed.Id, "optimizer: A\nnamespace: [|Company.event.Rules|]" },
        { SyntaxDiagnostics.ItemIsNoTransform.Id, "optimizer: A\nwith: [ [|[ B ]|] ]" },
        { SyntaxDiagnostics.ItemIsNoTransform.Id, "optimizer: A\nwith: [ [|{ B: 1 }|] ]" },
        { SyntaxDiagnostics.KeyOfOtherKind.Id, "transform: A\n[|with|]: B" },
        { SyntaxDiagnostics.KeyOfOtherKind.Id, "transform: A\n[|numerics|]: strict" },
        { SyntaxDiagnostics.KeyOfOtherKind.Id, "schedule: A\n[|after|]: theta = 1" },
        { SyntaxDiagnostics.NamespaceIsMalformed.Id, "optimizer: A\nnamespace: [|Company..Rules|]" },
        { SyntaxDiagnostics.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"0 to 1\"|] } }" },
        { SyntaxDiagnostics.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, x)\"|] } }" },
        { SyntaxDiagnostics.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, +-1)\"|] } }" },
        { SyntaxDiagnostics.RangeMalformed.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, 1_0)\"|] } }" },
        { ExpressionDiagnostics.NumberTooLarge.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[0, 1e400)\"|] } }" },
        { ExpressionDiagnostics.NumberTooSmall.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[-1e-400, 1)\"|] } }" },
        { ExpressionDiagnostics.DecimalComma.Id, "optimizer: A\nhyperparameters: { a: { default: [|0,1|], range: \"[0, 1]\" } }" },
        { ExpressionDiagnostics.DecimalComma.Id, "optimizer: A\nhyperparameters: { a: [|0,9|], b: [|1,0e-3|] }" },
        { SyntaxDiagnostics.RangeEmpty.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[1, 0]\"|] } }" },
        { SyntaxDiagnostics.RangeEmpty.Id, "optimizer: A\nhyperparameters: { a: { range: [|\"[1, 1)\"|] } }" },
        { SyntaxDiagnostics.ItemIsNoText.Id, "optimizer: A\nstrengths: [ one, [|{ a: b }|] ]" },
        { SyntaxDiagnostics.ItemIsNoStatement.Id, "optimizer: A\nupdate: [ [|[ x = 1 ]|] ]" },
        { SyntaxDiagnostics.ExpressionStyle.Id, "optimizer: A\nlet: { x: [|\"a + b\"|] }" },
        { SyntaxDiagnostics.ExpressionStyle.Id, "optimizer: A\nupdate: [|>|]\n  x = 1\n" },
        { SyntaxDiagnostics.QuoteInExpression.Id, "optimizer: A\nlet: { x: [|'a ''b'|] }" },
        { SyntaxDiagnostics.LinesRunTogether.Id, "optimizer: A\nupdate:\n  x = 1\n  [|theta -= x|]\n" },
        { SyntaxDiagnostics.LinesRunTogether.Id, "optimizer: A\nupdate:\n  - x = 1\n   [|- theta -= x|]\n" },
        { SyntaxDiagnostics.NoScheduleCall.Id, "optimizer: A\nschedules: { a: [|1 + Cosine|] }" },
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
    [InlineData("optimizer: A\nrecipe: [ clip(1) ]", "'recipe' beside 'optimizer' is not supported yet.")]
    [InlineData("optimizer: A\nhyperparameters: { a: { default: 0,1 } }", "A number has a decimal point: write 0.1.")]
    [InlineData("optimizer: A\nhyperparameters:\n  a: { default: 1, range: \"x\\ny\" }", "'x y' is no range; write two numbers between brackets")]
    [InlineData("optimizer: A\nhyperparameters: { a: { range: “[0, 1)” } }", "YAML takes the brackets of a range for its own; quote it: \"[0, 1)\".")]
    [InlineData("schedule: A\nmoments: {}", "'moments' is a key of an optimizer or a transform, and this is a schedule; remove it.")]
    [InlineData("optimizer: A\nvalue: 1", "'value' is a key of a schedule, and this is an optimizer; remove it.")]
    [InlineData("optimizer: A\nhyperparameters: { a: [{ b: 1 }] }", "'a' takes a list of numbers, not a map.")]
    [InlineData("recipe: A", "A spec of the kind 'recipe' is not supported yet.")]
    [InlineData("optimizer: A\nlet:\n  x: 1\n  x: 2", "The key 'x' already stands in line 3; keep one of the two.")]
    public void The_sentence_says_what_to_write(string spec, string message) =>
        Assert.StartsWith(message, Assert.Single(SpecCompiler.Parse("x.yaml", spec).Diagnostics).Message, StringComparison.Ordinal);
}
